package org.yuanlian.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Ids;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.process.machine.Outcome;
import org.yuanlian.process.store.CaseRows;

/// Lets demonstration cases in with the past that they bring: each act is decided by the rules of any other, at the
/// instant that it states.
@Component
public class DemoCases {
    private final CaseRows rows;
    private final Machine machine;
    private final Ids ids;

    DemoCases(CaseRows rows, Machine machine, Ids ids) {
        this.rows = rows;
        this.machine = machine;
        this.ids = ids;
    }

    /// @param acts in the order in which they were done
    public record Past(NewCase opened, Instant openedAt, String by, List<Done> acts) {
        public Past {
            acts = List.copyOf(acts);
        }
    }

    /// @param department for which it was done; null for whichever
    public record Done(Instant at, @Nullable String department, Command command) {}

    @Transactional(readOnly = true)
    public boolean exist() {
        return rows.hasDemo();
    }

    /// All of them, or none.
    ///
    /// @throws IllegalArgumentException for a case that is not said to be made up
    /// @throws IllegalStateException where the rules refuse an act
    @Transactional
    public void letIn(List<Past> all) {
        var written = new ArrayList<CaseRows.Written>();
        for (var past : all) {
            if (!past.opened().demo()) {
                throw new IllegalArgumentException("%s is not made up, and has no past to bring.".formatted(past.opened().title()));
            }
            var begun = Case.begin(ids.next(), past.opened(), past.openedAt(), past.by());
            var course = new CaseRows.Written(begun, begun, List.of());
            for (var done : past.acts()) {
                course = after(course, done, past.by());
            }
            written.add(course);
        }
        rows.insert(written.stream().map(CaseRows.Written::before).toList());
        rows.writeAll(written);
    }

    private CaseRows.Written after(CaseRows.Written course, Done done, String by) {
        return switch (machine.decide(course.after(), done.command(), Acting.now(by, done.department()), done.at())) {
            case Outcome.Accepted(Case next, Event event) -> course.and(next, event);
            case Outcome.Refused(var problem) ->
                throw new IllegalStateException("The demonstration cannot do %s: %s.".formatted(done, problem));
        };
    }
}
