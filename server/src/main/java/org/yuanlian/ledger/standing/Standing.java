package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Stage;

/// How a project stood over an interval of valid days, `validFrom` up to but not including `validUntil`.
///
/// @param signedOn the first formal contract, which brings the project into the rates
/// @param steps stages by any live evidence, in order of days
/// @param verifiedSteps stages by evidence of grade A or B alone
/// @param arrivals running totals of the money that arrived, in order of days
public record Standing(
        LocalDate validFrom,
        LocalDate validUntil,
        Attributes attributes,
        @Nullable Money amount,
        @Nullable LocalDate signedOn,
        Milestones reported,
        Milestones verified,
        List<Step> steps,
        List<Step> verifiedSteps,
        List<Arrival> arrivals,
        SequencedMap<Stage, LocalDate> plans) {

    Standing until(LocalDate day) {
        return new Standing(
                validFrom, day, attributes, amount, signedOn, reported, verified, steps, verifiedSteps, arrivals, plans);
    }

    boolean saysTheSameAs(Standing other) {
        return new Standing(
                        other.validFrom,
                        other.validUntil,
                        attributes,
                        amount,
                        signedOn,
                        reported,
                        verified,
                        steps,
                        verifiedSteps,
                        arrivals,
                        plans)
                .equals(other);
    }
}
