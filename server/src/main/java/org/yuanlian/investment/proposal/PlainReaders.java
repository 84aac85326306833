package org.yuanlian.investment.proposal;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.Tidy;
import org.yuanlian.kernel.Uscc;
import org.yuanlian.kernel.Words;

/// Reads words, codes, shares and kinds of contract.
final class PlainReaders {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);
    private static final int LONGEST = 2_000;

    private PlainReaders() {}

    static Reading<String> words(Cell cell) {
        var text = cell.shown();
        if (Blanks.says(text)) {
            return Reading.absent();
        }
        return text.length() > LONGEST
                ? Reading.unreadable("sheet.text.too-long", LONGEST)
                : Reading.of(text);
    }

    /// Numbers keep 15 digits, so that a longer code stored as a number has lost its end.
    static Reading<String> code(Cell cell) {
        var lost = cell.value() instanceof Cell.Numeric number && number.number().abs().compareTo(EXACT) >= 0
                || cell.value() instanceof Cell.Text text && SCIENTIFIC.matcher(text.text()).matches();
        if (lost) {
            return Reading.unreadable("sheet.code.lost-digits");
        }
        var code = Tidy.narrow(cell.shown());
        return Blanks.says(code) ? Reading.absent() : Reading.of(code);
    }

    static Reading<String> uscc(Cell cell) {
        return switch (code(cell)) {
            case Reading.Read<String> read -> {
                var tidy = Uscc.tidy(read.value());
                yield Uscc.fault(tidy, "")
                        .map(fault -> unreadable(Objects.requireNonNull(fault.words())))
                        .orElseGet(() -> Reading.of(tidy));
            }
            case Reading<String> other -> other;
        };
    }

    /// The same words under the code of a cell.
    private static Reading<String> unreadable(Words fault) {
        return new Reading.Unreadable<>(new Words(fault.key().replaceFirst("^kernel", "sheet"), fault.arguments()));
    }

    static Reading<BigDecimal> percent(Cell cell) {
        if (cell.value() instanceof Cell.Numeric number) {
            var isShare = number.format() != null && number.format().contains("%");
            return share(isShare ? number.number().movePointRight(2) : number.number(), isShare);
        }
        var text = Tidy.narrow(cell.shown());
        if (Blanks.says(text)) {
            return Reading.absent();
        }
        if (!text.matches("\\d+(\\.\\d+)?%?")) {
            return Reading.unreadable("sheet.percent.unreadable");
        }
        return share(new BigDecimal(text.replace("%", "")), text.endsWith("%"));
    }

    private static Reading<BigDecimal> share(BigDecimal percent, boolean marked) {
        if (!marked && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) <= 0) {
            return Reading.unreadable("sheet.percent.ambiguous", percent.toPlainString());
        }
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            return Reading.unreadable("sheet.percent.range");
        }
        return Reading.of(percent);
    }

    /// 正式 or 框架, or the answer to whether the contract is a formal one.
    static Reading<ContractKind> contract(Cell cell) {
        var text = Tidy.narrow(cell.shown());
        if (Blanks.says(text)) {
            return Reading.absent();
        }
        if (text.matches(".*(框架|意向|战略|备忘录|非正式).*|否|N|0")) {
            return Reading.of(ContractKind.FRAMEWORK);
        }
        return text.matches(".*(正式|投资协议|投资合同|合同).*|是|Y|1|√")
                ? Reading.of(ContractKind.FORMAL)
                : Reading.unreadable("sheet.contract.unknown");
    }
}
