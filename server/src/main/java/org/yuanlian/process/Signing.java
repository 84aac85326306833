package org.yuanlian.process;

import java.util.List;

/// Which departments countersign a step, and whether all of them must or one may for all.
///
/// @param departments nobody, where the step needs no countersigning
public record Signing(Rule rule, List<String> departments) {
    public static final Signing NONE = new Signing(Rule.ALL, List.of());

    public enum Rule {
        /// Each signs; one refusal decides.
        ALL,
        /// One approval decides; it is refused when everybody refuses.
        ANY
    }

    public enum Standing {
        OPEN,
        APPROVED,
        REFUSED
    }

    public Signing {
        departments = List.copyOf(departments);
    }

    public static Signing all(String... departments) {
        return new Signing(Rule.ALL, List.of(departments));
    }

    public static Signing any(String... departments) {
        return new Signing(Rule.ANY, List.of(departments));
    }

    public Standing standing(List<Signature> given) {
        var approved = given.stream().filter(Signature::approves).count();
        var refused = given.size() - approved;
        return switch (rule) {
            case ALL -> refused > 0
                    ? Standing.REFUSED
                    : approved == departments.size() ? Standing.APPROVED : Standing.OPEN;
            case ANY -> approved > 0 || departments.isEmpty()
                    ? Standing.APPROVED
                    : refused == departments.size() ? Standing.REFUSED : Standing.OPEN;
        };
    }
}
