package org.yuanlian.investment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.proposal.CellProblem;
import org.yuanlian.kernel.Language;

/// A problem of a cell, told in a language.
record CellLine(
        String sheet, int row, String column, String value, String code, String what, @Nullable String maybe) {

    static List<CellLine> of(List<CellProblem> problems, int most, Language language) {
        return problems.stream().limit(most).map(problem -> of(problem, language)).toList();
    }

    private static CellLine of(CellProblem cell, Language language) {
        var told = language.tell(cell.problem());
        return new CellLine(cell.sheet(), cell.row(), cell.column(), told.value(), told.code(), told.what(), told.maybe());
    }
}
