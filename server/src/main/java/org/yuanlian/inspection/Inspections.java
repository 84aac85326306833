package org.yuanlian.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;

/// Plans visits, and tells which there are.
@Component
public class Inspections {
    private static final int MOST_VISITS = 500;
    private static final int PAGE = 500;
    private final PlanRows rows;
    private final Checklists checklists;
    private final Portfolios portfolios;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Inspections(PlanRows rows, Checklists checklists, Portfolios portfolios, Audit audit, Clock clock, Ids ids) {
        this.rows = rows;
        this.checklists = checklists;
        this.portfolios = portfolios;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// Which projects a plan is wanted for.
    ///
    /// @param units those responsible; empty for all
    /// @param overdueOnly whether only projects are meant whose next stage is overdue
    /// @param projects these alone; empty for all that the rest describes
    /// @param inspectors the log-in names of those who go, each a stretch of neighbouring projects; empty for anybody
    public record Wanted(
            String title,
            LocalDate fromOn,
            LocalDate toOn,
            String checklist,
            Place place,
            List<String> units,
            boolean overdueOnly,
            List<UUID> projects,
            List<String> inspectors) {

        /// @throws org.yuanlian.kernel.Refusal without a period
        public Wanted {
            var problems = new Problems();
            Missing.tell("fromOn", fromOn, problems);
            Missing.tell("toOn", toOn, problems);
            Missing.tell("checklist", checklist, problems);
            problems.refuseIfAny("This plan is not complete.");
        }
    }

    /// @throws org.yuanlian.kernel.Refusal with all that speaks against the plan
    @Transactional
    public Plan make(Wanted wanted) {
        return make(wanted, false);
    }

    /// Makes a plan that says of itself that it was made up.
    @Transactional
    public Plan makeDemo(Wanted wanted) {
        return make(wanted, true);
    }

    private Plan make(Wanted wanted, boolean demo) {
        var checklist = checklists.inForce(wanted.checklist());
        var found = projects(wanted);
        check(wanted, found.size()).refuseIfAny("This plan cannot be made.");
        var plan = new Plan(
                ids.next(), wanted.place(), wanted.title().strip(), wanted.fromOn(), wanted.toOn(), wanted.checklist(),
                checklist.header().version(), wanted.units(), clock.instant().truncatedTo(ChronoUnit.MICROS),
                Caller.current().name(), demo);
        rows.add(plan);
        for (var i = 0; i < found.size(); i++) {
            rows.add(ids.next(), plan.id(), found.get(i).place(), found.get(i).id(), inspector(wanted.inspectors(), i, found.size()));
        }
        audit.record("visit.plan", plan.id().toString(), Map.of("title", plan.title(), "visits", found.size()));
        return plan;
    }

    private Problems check(Wanted wanted, int visits) {
        var problems = new Problems();
        Missing.tell("title", wanted.title(), problems);
        if (wanted.toOn().isBefore(wanted.fromOn())) {
            problems.add(Problem.of("inspection.plan.period", "toOn", wanted.toOn().toString()));
        }
        if (!Caller.current().place().contains(wanted.place())) {
            problems.add(Problem.of("inspection.plan.outside", "place", wanted.place().key()));
        } else if (visits == 0) {
            problems.add(Problem.of("inspection.plan.empty", "place", wanted.place().key()));
        } else if (visits > MOST_VISITS) {
            problems.add(Problem.of("inspection.plan.large", "place", wanted.place().key(), MOST_VISITS));
        }
        return problems;
    }

    /// In the order of their places; one more than a plan may have, where there are more.
    private List<Portfolio.Line> projects(Wanted wanted) {
        var all = Selection.all(AsOf.now(clock), true).within(wanted.place());
        var selection = wanted.overdueOnly() ? all.overdue() : all;
        var found = new ArrayList<Portfolio.Line>();
        for (var offset = 0; found.size() <= MOST_VISITS; offset += PAGE) {
            var page = portfolios.page(selection, Order.NAME, false, offset, PAGE);
            page.stream().filter(line -> matches(line, wanted)).forEach(found::add);
            if (page.size() < PAGE) {
                break;
            }
        }
        found.sort(Comparator.comparing(Portfolio.Line::place).thenComparing(Portfolio.Line::name));
        return found;
    }

    private static boolean matches(Portfolio.Line line, Wanted wanted) {
        return (wanted.units().isEmpty() || line.unit() != null && wanted.units().contains(line.unit()))
                && (wanted.projects().isEmpty() || wanted.projects().contains(line.id()));
    }

    private static @Nullable String inspector(List<String> inspectors, int number, int of) {
        return inspectors.isEmpty() ? null : inspectors.get((int) ((long) number * inspectors.size() / of));
    }

    @Transactional(readOnly = true)
    public List<PlanRows.Progress> plans() {
        return rows.plans();
    }

    @Transactional(readOnly = true)
    public Optional<Visit> visit(UUID id) {
        return rows.visit(id);
    }

    @Transactional(readOnly = true)
    public List<Visit> visits(PlanRows.Wanted wanted) {
        return rows.visits(wanted);
    }

    /// The visits that wait for the caller: the own ones, and those that anybody of the region may make.
    @Transactional(readOnly = true)
    public List<Visit> waiting() {
        return rows.visits(new PlanRows.Wanted(null, null, Caller.current().name(), true));
    }
}
