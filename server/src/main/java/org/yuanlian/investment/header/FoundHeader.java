package org.yuanlian.investment.header;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Sha256;

/// The header of a sheet and what it probably means.
///
/// @param row its first row, as the spreadsheet program numbers it
/// @param rows how many rows it takes, one or two
/// @param asOf the day up to which the sheet tells, where a line above or a header names it
public record FoundHeader(int row, int rows, List<ProposedColumn> columns, @Nullable LocalDate asOf) {

    public int lastRow() {
        return row + rows - 1;
    }

    /// The same for every sheet with the same headers in any order, so that a mapping is remembered.
    public String key() {
        var cores = columns.stream().map(column -> column.header().core()).filter(core -> !core.isEmpty()).sorted().toList();
        return Sha256.of(String.join("\n", cores).getBytes(StandardCharsets.UTF_8)).hex();
    }

    long matched() {
        return columns.stream().filter(column -> column.field() != null).count();
    }

    double weight() {
        return columns.stream().mapToDouble(ProposedColumn::confidence).sum();
    }
}
