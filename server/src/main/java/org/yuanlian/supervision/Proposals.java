package org.yuanlian.supervision;

import java.util.List;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Problem;

/// What the system proposes and a person may issue.
///
/// @param total how many lit projects call for a first step, of which `calls` is a window
/// @param overdue orders whose term has passed and that have a further step
/// @param alerts years whose days of work are needed soon and not loaded
public record Proposals(long total, List<Call> calls, List<Next> overdue, List<Problem> alerts) {

    public record Call(LitProject project, String step, Text title, Due due) {}

    public record Next(Order order, String step, Text title, Due due) {}
}
