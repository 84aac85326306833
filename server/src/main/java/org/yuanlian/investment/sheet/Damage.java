package org.yuanlian.investment.sheet;

import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The refusals of whole files.
final class Damage {
    private Damage() {}

    /// @param where the file, and the place in it where one is known
    static Refusal refusal(String key, String where, String value, Object... arguments) {
        return new Refusal(Problem.of(key, where, value, arguments));
    }

    static Refusal tooBig(String file, long bytes, long limit) {
        return refusal("sheet.file.too-big", file, "%,d B".formatted(bytes), limit >> 20);
    }

    static Problem broken(String file, Throwable cause) {
        var value = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return Problem.of("sheet.file.damaged", file, value);
    }
}
