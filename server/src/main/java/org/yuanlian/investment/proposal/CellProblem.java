package org.yuanlian.investment.proposal;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Words;

/// A problem of one cell, or of a row as a whole, or with row 0 of the file.
///
/// @param row as the spreadsheet program numbers it
/// @param column letters and header, such as `D 签约日期`; empty for the whole row
public record CellProblem(String sheet, int row, String column, Problem problem) {

    /// @param value what stands in the cell
    public static CellProblem at(String sheet, int row, String column, String value, Words words) {
        return new CellProblem(sheet, row, column, Problem.of(words, where(sheet, row, column), value));
    }

    /// The place as spreadsheet programs write it: `台账!D12 签约日期`, and `台账!12:12` for a row.
    public static String where(String sheet, int row, String column) {
        if (row == 0) {
            return sheet;
        }
        if (column.isEmpty()) {
            return "%s!%d:%d".formatted(sheet, row, row);
        }
        var parts = column.split(" ", 2);
        return "%s!%s%d".formatted(sheet, parts[0], row) + (parts.length > 1 ? " " + parts[1] : "");
    }

    public String value() {
        return problem.value();
    }

    public String code() {
        return problem.code();
    }

    public String what() {
        return problem.what();
    }

    public @Nullable String maybe() {
        return problem.maybe();
    }
}
