package org.yuanlian.supervision.declared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.supervision.Light;
import org.yuanlian.supervision.LightRule;

/// The ladder from a reminder to a review of exit, and the reasons that excuse a delay.
public record EscalationDeclaration(Contest contest, List<Step> steps, List<Reason> reasons) {
    public enum Addressee {
        RESPONSIBLE_UNIT,
        PARK,
        COUNTY,
        CITY
    }

    /// @param pausesTerm whether the term of an order stands still while it is contested
    public record Contest(int withinWorkingDays, boolean pausesTerm, String source, boolean verified) {}

    /// A light that calls for a step.
    public record Call(LightRule decision, Light light) {}

    /// @param closing kinds of evidence of which one closes the order; where none is named, a decision does
    /// @param then the next step where this one's term has passed; none for the last
    public record Step(
            String id,
            Text title,
            List<Call> calls,
            Addressee addressee,
            int termWorkingDays,
            List<String> closing,
            @Nullable String then,
            String source,
            boolean verified) {}

    public record Reason(String id, Text title, String source, boolean verified) {}

    public List<String> stepIds() {
        return steps.stream().map(Step::id).toList();
    }

    public List<String> reasonIds() {
        return reasons.stream().map(Reason::id).toList();
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// The step that a light calls for, the furthest where several do.
    public Optional<Step> calledBy(LightRule rule, Light light) {
        return steps.reversed().stream()
                .filter(step -> step.calls().contains(new Call(rule, light)))
                .findFirst();
    }
}
