package org.yuanlian.investment.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yuanlian.investment.store.KnownProjects.Known;
import org.yuanlian.investment.store.KnownProjects.Said;
import org.yuanlian.ledger.Statement;

/// What a row says that the ledger does not know yet.
///
/// @param said the new statements
/// @param superseded the entries of earlier files that the new statements stand against; they are withdrawn
record Difference(List<Statement> said, List<Said> superseded) {
    private static final Set<String> SIGNINGS = Set.of("reported-signing", "reported-framework", "reported-amount");

    static Difference between(List<Statement> row, Known known) {
        var fresh = new ArrayList<Statement>();
        var superseded = new ArrayList<Said>();
        for (var statement : row) {
            var before = known.said().stream().filter(said -> family(said.kind()).equals(family(statement.kind()))).toList();
            if (before.isEmpty() || !says(before.getLast(), statement)) {
                fresh.add(statement);
                before.stream().filter(said -> contradicts(said, statement)).forEach(superseded::add);
            }
        }
        return new Difference(fresh, superseded);
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /// The value is what counts: on which day a file tells it again says nothing new, except of a stage.
    private static boolean says(Said before, Statement now) {
        var same = before.kind().equals(now.kind())
                && Objects.equals(before.amount(), now.amount())
                && Objects.equals(before.text(), now.text());
        return same && (!isStage(now.kind()) || before.on().equals(now.validOn()));
    }

    /// A stage dated anew contradicts the date of an earlier file; so does another sum for the same
    /// day. A new name, plan or later sum follows the old one, which was right in its time.
    private static boolean contradicts(Said before, Statement now) {
        return before.imported() && (isStage(now.kind()) || now.amount() != null && before.on().equals(now.validOn()));
    }

    private static boolean isStage(String kind) {
        return kind.startsWith("reported-") && !kind.equals("reported-arrival") && !kind.equals("reported-amount");
    }

    private static String family(String kind) {
        return SIGNINGS.contains(kind) ? "signing" : kind;
    }
}
