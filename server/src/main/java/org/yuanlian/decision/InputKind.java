package org.yuanlian.decision;

import java.math.BigDecimal;
import java.util.Optional;

/// What an input of a decision may be. Numbers come in declared steps, so that a table can be tried at
/// every value at which its answer may change.
public enum InputKind {
    WHOLE("1"),
    HALVES("0.5"),
    TENTHS("0.1"),
    TRUTH("0"),
    TEXT("0");

    private final BigDecimal step;

    InputKind(String step) {
        this.step = new BigDecimal(step);
    }

    public BigDecimal step() {
        return step;
    }

    public boolean isNumber() {
        return step.signum() > 0;
    }

    /// The value that a text stands for; none where the text is not of this kind.
    public Optional<Object> read(String text) {
        return switch (this) {
            case TEXT -> Optional.of(text);
            case TRUTH -> text.equals("true") || text.equals("false")
                    ? Optional.of(Boolean.valueOf(text))
                    : Optional.empty();
            case WHOLE, HALVES, TENTHS -> number(text);
        };
    }

    private Optional<Object> number(String text) {
        try {
            var number = new BigDecimal(text);
            return number.remainder(step).signum() == 0
                    ? Optional.of(new BigDecimal(number.stripTrailingZeros().toPlainString()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
