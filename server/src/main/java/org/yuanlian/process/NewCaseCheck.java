package org.yuanlian.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// What speaks against a case before it is opened, all of it at once: a case that nobody could end is not begun.
final class NewCaseCheck {
    private final NewCase asked;
    private final Problems problems = new Problems();

    private NewCaseCheck(NewCase asked) {
        this.asked = asked;
    }

    static List<Problem> problems(NewCase asked) {
        var check = new NewCaseCheck(asked);
        if (asked.steps().isEmpty()) {
            check.problems.add(Problem.of("process.case.empty", asked.title(), ""));
        }
        check.ids();
        asked.steps().forEach(check::step);
        check.circle();
        return check.problems.asList();
    }

    private void ids() {
        var seen = new HashSet<String>();
        for (var step : asked.steps()) {
            if (!seen.add(step.id())) {
                problems.add(Problem.of("process.step.twice", asked.title(), step.id()));
            }
        }
    }

    private void step(NewStep step) {
        var ids = asked.steps().stream().map(NewStep::id).toList();
        if (step.department().isBlank() || step.signing().departments().stream().anyMatch(String::isBlank)) {
            problems.add(Problem.of("process.department.missing", step.id(), ""));
        }
        if (Set.copyOf(step.signing().departments()).size() < step.signing().departments().size()) {
            problems.add(Problem.of("process.signing.twice", step.id(), String.join("、", step.signing().departments())));
        }
        for (var before : step.dependsOn()) {
            if (!ids.contains(before)) {
                problems.add(Problem.of("process.before.unknown", step.id(), before, Nearest.to(before, ids).orElse("")));
            }
        }
    }

    /// Takes away what rests on nothing, again and again; what stays rests on itself.
    private void circle() {
        var left = new ArrayList<>(asked.steps());
        var gone = new HashSet<String>();
        while (left.removeIf(step -> step.dependsOn().stream().allMatch(before -> gone.contains(before) || isUnknown(before)))) {
            asked.steps().stream().filter(step -> !left.contains(step)).map(NewStep::id).forEach(gone::add);
        }
        if (!left.isEmpty()) {
            problems.add(Problem.of(
                    "process.steps.circle", asked.title(), String.join(" → ", left.stream().map(NewStep::id).toList())));
        }
    }

    private boolean isUnknown(String id) {
        return asked.steps().stream().noneMatch(step -> step.id().equals(id));
    }
}
