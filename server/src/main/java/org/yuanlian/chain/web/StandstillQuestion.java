package org.yuanlian.chain.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The parameters of a question about a standstill.
///
/// @param hops how far the edges are followed; 3 where nothing is said
record StandstillQuestion(
        @Nullable String firm, @Nullable Integer hops, @Nullable LocalDate validOn, @Nullable Instant recordedAt) {
    private static final int USUAL = 3;
    private static final int FARTHEST = 20;

    AsOf asOf(Clock clock) {
        return new Question(validOn, recordedAt).asOf(clock);
    }

    String ofFirm() {
        return Objects.requireNonNullElse(firm, "");
    }

    int followed() {
        var wanted = hops == null ? USUAL : hops;
        if (wanted < 1 || wanted > FARTHEST) {
            throw new Refusal(Problem.of("chain.standstill.hops", "hops", Integer.toString(wanted), FARTHEST));
        }
        return wanted;
    }
}
