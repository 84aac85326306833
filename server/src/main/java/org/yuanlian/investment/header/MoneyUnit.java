package org.yuanlian.investment.header;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yuanlian.kernel.Money;

/// The unit of an amount as ledgers write it: 元, 万元, 亿元, 万美元.
public record MoneyUnit(String label, BigDecimal factor, Currency currency) {
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "", BigDecimal.ONE,
            "千", BigDecimal.valueOf(1_000),
            "万", BigDecimal.valueOf(10_000),
            "百万", BigDecimal.valueOf(1_000_000),
            "千万", BigDecimal.valueOf(10_000_000),
            "亿", BigDecimal.valueOf(100_000_000),
            "万亿", BigDecimal.valueOf(1_000_000_000_000L));
    private static final Map<String, String> CURRENCIES = Map.of(
            "元", "CNY", "人民币", "CNY", "美元", "USD", "美金", "USD", "欧元", "EUR", "港元", "HKD", "港币", "HKD", "日元", "JPY");
    public static final String SCALE = "万亿|千万|百万|亿|万|千";
    public static final String CURRENCY = "元人民币|人民币元|人民币|美元|美金|欧元|港元|港币|日元|元";
    private static final Pattern IN_TEXT = Pattern.compile("(" + SCALE + ")?(" + CURRENCY + ")|(亿|万)(?=$|[)\\]/、，,])");

    /// @param scale of `SCALE`, may be empty
    /// @param currency of `CURRENCY`, empty for yuan
    public static MoneyUnit of(String scale, String currency) {
        var plain = currency.replaceFirst("^(元人民币|人民币元|人民币)$", "元");
        var label = scale + (plain.isEmpty() ? "元" : plain);
        var code = CURRENCIES.getOrDefault(plain, "CNY");
        return new MoneyUnit(label, SCALES.getOrDefault(scale, BigDecimal.ONE), Currency.getInstance(code));
    }

    /// A unit by its label, as a person picks it for a column.
    public static Optional<MoneyUnit> labelled(String label) {
        var found = all(label);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Every different unit that a header, a title or a number format names.
    public static List<MoneyUnit> all(String narrow) {
        SequencedSet<MoneyUnit> found = new LinkedHashSet<>();
        var matcher = IN_TEXT.matcher(narrow.replace("人民币", ""));
        while (matcher.find()) {
            found.add(of(group(matcher, 1) + group(matcher, 3), group(matcher, 2)));
        }
        if (found.isEmpty() && narrow.contains("人民币")) {
            found.add(of("", "元"));
        }
        return new ArrayList<>(found);
    }

    public Money money(BigDecimal number) {
        return new Money(number.multiply(factor), currency);
    }

    private static String group(Matcher matcher, int index) {
        var text = matcher.group(index);
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return label;
    }
}
