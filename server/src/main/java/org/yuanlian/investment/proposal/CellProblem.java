package org.yuanlian.investment.proposal;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;

/// A problem of one cell, or of a row as a whole.
///
/// @param row as the spreadsheet program numbers it
/// @param column letters and header, such as `D 签约日期`; empty for the whole row
/// @param value what stands in the cell
public record CellProblem(
        String sheet, int row, String column, String value, String code, String what, @Nullable String maybe) {

    public Problem problem() {
        var where = "%s, row %d".formatted(sheet, row) + (column.isEmpty() ? "" : ", column " + column);
        return new Problem(code, where, value, what, maybe);
    }
}
