package org.yuanlian.investment.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.header.MoneyUnit;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.Tidy;
import org.yuanlian.kernel.Money;

/// Reads amounts. The unit stands in the cell, in the number format, or in the header, in this order;
/// where it stands nowhere there is no amount, since a guess may be wrong by ten thousand times.
final class AmountReader {
    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final Pattern AMOUNT = Pattern.compile(
            "((?:(?<![\\d亿万元])[-+])?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?)(" + MoneyUnit.SCALE + ")?(" + MoneyUnit.CURRENCY + ")?");
    private static final Pattern DECORATION = Pattern.compile("约|大约|左右|人民币|[¥￥]|RMB|CNY|整|共计|合计|总投资|投资|:");

    private AmountReader() {}

    static Reading<Money> read(Cell cell, @Nullable MoneyUnit ofHeader) {
        return switch (cell.value()) {
            case Cell.Blank _ -> Reading.absent();
            case Cell.Numeric numeric -> numeric(numeric, ofHeader);
            case Cell.Text text -> Blanks.says(text.text()) ? Reading.absent() : text(text.text(), ofHeader);
            case Cell.Day day -> Reading.unreadable("sheet.amount.date");
            case Cell other -> Reading.unreadable("sheet.amount.unreadable");
        };
    }

    private static Reading<Money> numeric(Cell.Numeric cell, @Nullable MoneyUnit ofHeader) {
        var format = cell.format();
        var hidden = format == null ? List.<MoneyUnit>of() : MoneyUnit.all(Tidy.narrow(format).replace("\"", ""));
        if (hidden.isEmpty()) {
            return money(cell.number(), ofHeader);
        }
        var scales = format != null && format.replaceAll("\"[^\"]*\"", "").matches(".*([!\\\\]\\.|[0#],+([^0#,]|$)).*");
        if (hidden.size() > 1 || scales) {
            return Reading.unreadable("sheet.amount.format");
        }
        return money(cell.number(), hidden.getFirst());
    }

    private static Reading<Money> text(String written, @Nullable MoneyUnit ofHeader) {
        var narrow = Tidy.narrow(written).replace("US$", "$");
        var dollars = narrow.contains("$") || narrow.contains("USD");
        var text = narrow.replace("$", "").replace("USD", "");
        var matcher = AMOUNT.matcher(text);
        var numbers = new ArrayList<BigDecimal>();
        var units = new ArrayList<MoneyUnit>();
        var rest = new StringBuilder();
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group(1).replace(",", "")));
            if (matcher.group(2) != null || matcher.group(3) != null || dollars) {
                units.add(unit(matcher.group(2), matcher.group(3), dollars));
            }
            matcher.appendReplacement(rest, "");
        }
        matcher.appendTail(rest);
        if (units.size() > 1) {
            return twoUnits(numbers, units);
        }
        var left = DECORATION.matcher(rest).replaceAll("");
        if (numbers.size() != 1 || !left.isEmpty()) {
            return range(numbers, left);
        }
        return money(numbers.getFirst(), units.isEmpty() ? ofHeader : units.getFirst());
    }

    private static MoneyUnit unit(@Nullable String scale, @Nullable String currency, boolean dollars) {
        return MoneyUnit.of(scale == null ? "" : scale, currency != null ? currency : dollars ? "美元" : "");
    }

    private static Reading<Money> twoUnits(List<BigDecimal> numbers, List<MoneyUnit> units) {
        var one = units.getFirst();
        if (units.stream().anyMatch(unit -> !unit.currency().equals(one.currency())) || numbers.size() != units.size()) {
            return Reading.unreadable("sheet.amount.two-units#currencies");
        }
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < numbers.size(); i++) {
            sum = sum.add(numbers.get(i).multiply(units.get(i).factor()));
        }
        var unit = "万" + (one.currency().getCurrencyCode().equals("USD") ? "美元" : "元");
        return Reading.unreadable(
                "sheet.amount.two-units", sum.divide(new BigDecimal("1e4")).stripTrailingZeros().toPlainString() + unit);
    }

    private static Reading<Money> range(List<BigDecimal> numbers, String left) {
        if (numbers.size() == 2 && left.matches("[-~—至到]")) {
            return Reading.unreadable("sheet.amount.range");
        }
        return Reading.unreadable("sheet.amount.unreadable#remarks");
    }

    private static Reading<Money> money(BigDecimal number, @Nullable MoneyUnit unit) {
        if (unit == null) {
            return Reading.unreadable("sheet.amount.unit-missing");
        }
        if (number.signum() < 0) {
            return Reading.unreadable("sheet.amount.negative");
        }
        var money = unit.money(number);
        if (money.amount().compareTo(LARGEST) > 0) {
            return Reading.unreadable("sheet.amount.implausible", unit);
        }
        return Reading.of(money);
    }
}
