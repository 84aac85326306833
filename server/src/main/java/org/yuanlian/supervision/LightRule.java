package org.yuanlian.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.yuanlian.decision.InputKind;
import org.yuanlian.decision.Tuple;

/// The rules by which a project is lit. Each is the decision of its name in `supervision/lights`.
public enum LightRule {
    START("monthsUnstarted", "excused"),
    PROGRESS("pointsBehind"),
    PAYMENT("paidBehind"),
    LISTING("monthsUnlisted"),
    TALKS("monthsSilent");

    private static final String BETWEEN = "\\|";
    private final List<String> inputs;

    LightRule(String... inputs) {
        this.inputs = List.of(inputs);
    }

    public String decision() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param told the inputs as the store tells them, such as `2|false`
    public Tuple tuple(String told) {
        var values = told.split(BETWEEN);
        var given = new LinkedHashMap<String, Object>();
        for (var i = 0; i < inputs.size(); i++) {
            var kind = inputs.get(i).equals("excused") ? InputKind.TRUTH : InputKind.TENTHS;
            given.put(inputs.get(i), kind.read(values[i]).orElseThrow());
        }
        return new Tuple(decision(), given);
    }
}
