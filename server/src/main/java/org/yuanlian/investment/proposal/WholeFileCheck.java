package org.yuanlian.investment.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.sheet.Columns;
import org.yuanlian.kernel.Words;

/// Finds what no row shows by itself: one project twice, one credit code under two names. Over all sheets that are
/// read, and holds three short texts a row.
public final class WholeFileCheck {
    private final Map<String, Place> codes = new HashMap<>();
    private final Map<String, Place> projects = new HashMap<>();
    private final Map<String, Holder> holders = new HashMap<>();

    private record Place(String sheet, int row) {}

    private record Holder(String name, Place at) {}

    /// The same row, or its rejection.
    public Proposal check(Proposal proposal, Mapping mapping) {
        if (!(proposal instanceof Proposal.Proposed row)) {
            return proposal;
        }
        var problems = new ArrayList<CellProblem>();
        var at = new Place(mapping.sheet(), row.row());
        refuseSecondCode(row, at, (field, words) -> problems.add(problem(row, mapping, field, words)));
        refuseSecondTelling(row, at, (field, words) -> problems.add(problem(row, mapping, field, words)));
        refuseSecondName(row, at, (field, words) -> problems.add(problem(row, mapping, field, words)));
        return problems.isEmpty() ? row : new Proposal.Rejected(row.row(), List.copyOf(problems));
    }

    private void refuseSecondCode(Proposal.Proposed row, Place at, BiConsumer<String, Words> refuse) {
        var code = row.text("code");
        var first = code.isEmpty() ? null : codes.putIfAbsent(code, at);
        if (first != null) {
            refuse.accept("code", Words.of("sheet.project.twice", first.row(), first.sheet()));
        }
    }

    /// What a project without a code is known by.
    private void refuseSecondTelling(Proposal.Proposed row, Place at, BiConsumer<String, Words> refuse) {
        if (!row.text("code").isEmpty()) {
            return;
        }
        var first = projects.putIfAbsent(NaturalKey.of(row), at);
        if (first != null) {
            refuse.accept("name", Words.of("sheet.project.twice#uncoded", first.row(), first.sheet()));
        }
    }

    private void refuseSecondName(Proposal.Proposed row, Place at, BiConsumer<String, Words> refuse) {
        var uscc = row.text("uscc");
        var name = row.text("investor");
        if (uscc.isEmpty() || name.isEmpty()) {
            return;
        }
        var first = holders.putIfAbsent(uscc, new Holder(name, at));
        if (first != null && !first.name().equals(name)) {
            refuse.accept("uscc", Words.of("sheet.uscc.two-names", first.name(), first.at().row(), first.at().sheet(), name));
        }
    }

    private static CellProblem problem(Proposal.Proposed row, Mapping mapping, String field, Words words) {
        var column = mapping.column(field).map(each -> Columns.letters(each.index()) + " " + each.header()).orElse("");
        return CellProblem.at(mapping.sheet(), row.row(), column, row.text(field), words);
    }
}
