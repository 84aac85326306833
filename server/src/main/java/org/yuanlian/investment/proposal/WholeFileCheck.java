package org.yuanlian.investment.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.sheet.Columns;

/// Finds what no row shows by itself: one project twice, one credit code under two names. Holds
/// three short texts a row.
public final class WholeFileCheck {
    private final Mapping mapping;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> projects = new HashMap<>();
    private final Map<String, Holder> holders = new HashMap<>();

    private record Holder(String name, int row) {}

    public WholeFileCheck(Mapping mapping) {
        this.mapping = mapping;
    }

    /// The same row, or its rejection.
    public Proposal check(Proposal proposal) {
        if (!(proposal instanceof Proposal.Proposed row)) {
            return proposal;
        }
        var problems = new ArrayList<CellProblem>();
        refuseSecondCode(row, problems);
        refuseSecondTelling(row, problems);
        refuseSecondName(row, problems);
        return problems.isEmpty() ? row : new Proposal.Rejected(row.row(), List.copyOf(problems));
    }

    private void refuseSecondCode(Proposal.Proposed row, List<CellProblem> problems) {
        var code = row.text("code");
        var first = code.isEmpty() ? null : codes.putIfAbsent(code, row.row());
        if (first != null) {
            problems.add(problem(row, "code", code, "project.twice", "The project code already stands in row %d.".formatted(first), "one of the two rows is left over, or has the code of another project"));
        }
    }

    /// What a project without a code is known by.
    private void refuseSecondTelling(Proposal.Proposed row, List<CellProblem> problems) {
        if (!row.text("code").isEmpty()) {
            return;
        }
        var telling = NaturalKey.of(row);
        var first = projects.putIfAbsent(telling, row.row());
        if (first != null) {
            problems.add(problem(row, "name", row.text("name"), "project.twice", "The same project, investor and signing day already stand in row %d.".formatted(first), "a column 项目编号 tells two projects of the same name apart"));
        }
    }

    private void refuseSecondName(Proposal.Proposed row, List<CellProblem> problems) {
        var uscc = row.text("uscc");
        var name = row.text("investor");
        if (uscc.isEmpty() || name.isEmpty()) {
            return;
        }
        var first = holders.putIfAbsent(uscc, new Holder(name, row.row()));
        if (first != null && !first.name().equals(name)) {
            problems.add(problem(row, "uscc", uscc, "uscc.two-names", "The code belongs to “%s” in row %d, and to “%s” here.".formatted(first.name(), first.row(), name), "one of the two names is a short form, or the code was copied from another row"));
        }
    }

    private CellProblem problem(Proposal.Proposed row, String field, String value, String code, String what, String maybe) {
        var column = mapping.column(field).map(each -> Columns.letters(each.index()) + " " + each.header()).orElse("");
        return new CellProblem(mapping.sheet(), row.row(), column, value, "sheet." + code, what, maybe);
    }
}
