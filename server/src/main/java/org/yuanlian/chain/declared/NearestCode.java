package org.yuanlian.chain.declared;

import java.util.Comparator;
import java.util.Optional;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// The code of GB/T 4754 that was meant: a neighbour in its own group rather than one of like digits elsewhere.
final class NearestCode {
    private static final int LEAST_IN_COMMON = 2;

    private NearestCode() {}

    static Optional<String> to(String written, Industries industries) {
        var codes = industries.all().stream()
                .filter(each -> each.level() != Industry.Level.SECTION)
                .map(Industry::code)
                .toList();
        if (!written.matches("\\d{2,4}")) {
            return Nearest.to(written, codes);
        }
        return codes.stream()
                .filter(code -> code.length() == written.length() && common(code, written) >= LEAST_IN_COMMON)
                .min(Comparator.comparingInt((String code) -> -common(code, written))
                        .thenComparingInt(code -> Math.abs(Integer.parseInt(code) - Integer.parseInt(written)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int common(String one, String other) {
        var same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
