package org.yuanlian.investment.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yuanlian.investment.header.HeaderText;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.proposal.Proposal.Skipped.Reason;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.investment.sheet.Tidy;

/// Tells the rows that hold no project: totals, remarks at the end, headings of sections.
final class RowKinds {
    private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|累计|汇总|共计)[:(]?.*|.{1,12}(合计|小计|总计)");
    private static final Pattern REMARK = Pattern.compile("(注|备注|说明|填表|制表|填报|审核|联系|单位负责|数据来源).*");
    private static final Pattern HEADING = Pattern.compile("([一二三四五六七八九十]+[、.]|[(][一二三四五六七八九十\\d]+[)]).*");
    private static final List<String> IDENTITY = List.of("code", "name", "investor");
    private final Mapping mapping;

    RowKinds(Mapping mapping) {
        this.mapping = mapping;
    }

    Optional<Reason> noProject(SheetRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty()) {
            return Optional.of(Reason.BLANK);
        }
        var first = Tidy.narrow(filled.getFirst().shown());
        var nameless = IDENTITY.stream().map(field -> Tidy.narrow(cell(row, field).shown())).allMatch(text -> text.isEmpty() || text.equals(first));
        if (nameless && TOTAL.matcher(first).matches()) {
            return Optional.of(Reason.TOTAL);
        }
        if (filled.size() == 1 && REMARK.matcher(first).matches()) {
            return Optional.of(Reason.REMARK);
        }
        if (filled.size() <= 2 && nameless && HEADING.matcher(first).matches()) {
            return Optional.of(Reason.HEADING);
        }
        return isHeader(row) ? Optional.of(Reason.REPEATED_HEADER) : Optional.empty();
    }

    /// Printed ledgers repeat the header on every page.
    private boolean isHeader(SheetRow row) {
        return mapping.columns().stream()
                .allMatch(column -> HeaderText.of(column.header()).core().equals(HeaderText.of(row.cell(column.index()).shown()).core()));
    }

    private Cell cell(SheetRow row, String field) {
        return mapping.column(field).map(column -> row.cell(column.index())).orElse(Cell.BLANK);
    }
}
