package org.yuanlian.investment.header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yuanlian.investment.sheet.Tidy;

/// A header as written, and what is left of it for comparing.
///
/// @param written on one line
/// @param core without brackets, units, marks and spaces
/// @param units every unit it names
public record HeaderText(String written, String core, List<MoneyUnit> units) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]");
    private static final Pattern UNIT_TAIL = Pattern.compile("[-_/,:、，]?(单位[:]?)?(" + MoneyUnit.SCALE + ")?(" + MoneyUnit.CURRENCY + ")$");
    private static final Pattern MARKS = Pattern.compile("[*★☆#:。、，,;_\\-/\"'“”]");

    public static HeaderText of(String raw) {
        var narrow = Tidy.narrow(raw);
        return new HeaderText(Tidy.line(raw), core(narrow), MoneyUnit.all(narrow));
    }

    static String core(String narrow) {
        var bare = BRACKETS.matcher(narrow).replaceAll("");
        if (bare.isEmpty()) {
            bare = narrow;
        }
        var shorn = UNIT_TAIL.matcher(bare).replaceFirst("");
        return MARKS.matcher(shorn.isEmpty() ? bare : shorn).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// The one unit, where there is exactly one.
    public Optional<MoneyUnit> unit() {
        return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
    }

    public boolean isBlank() {
        return core.isEmpty();
    }
}
