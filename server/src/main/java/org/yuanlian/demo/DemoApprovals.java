package org.yuanlian.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;
import org.yuanlian.plan.KeptPlans;
import org.yuanlian.plan.PlanCases;
import org.yuanlian.process.DemoCases;
import org.yuanlian.registry.HolidayNotices;

/// Makes up the approvals of some made-up projects over the last two years, so that departments have steps in hand and a
/// history to learn from.
@Component
public class DemoApprovals {
    private static final long SEED = 20_261_104;
    private static final int MONTHS = 22;
    private static final int CASES_PER_MONTH = 3;
    /// What has run for longer is over, so it belongs to projects that are built.
    private static final int MONTHS_TO_BUILD = 11;
    private static final List<Stage> BUILT = List.of(Stage.PRODUCING, Stage.COMPLETED);
    private static final List<Stage> BEGUN = List.of(Stage.PERFORMED, Stage.SITE_SECURED, Stage.STARTED);
    private static final String WINDOW = "演示审批窗口";
    private final DemoCases cases;
    private final KeptPlans kept;
    private final PlanCases plans;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final HolidayNotices notices;
    private final Clock clock;

    DemoApprovals(DemoCases cases, KeptPlans kept, PlanCases plans, Portfolios portfolios, Ledger ledger, HolidayNotices notices, Clock clock) {
        this.cases = cases;
        this.kept = kept;
        this.plans = plans;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /// Makes them where there is a demonstration portfolio and no made-up case yet, and the days of work are known.
    public void makeOnce(Consumer<String> progress) {
        var today = AsOf.now(clock).validOn();
        var known = notices.calendar().years().containsAll(List.of(today.getYear(), today.minusMonths(MONTHS).getYear()));
        Caller.system("demo").run(() -> {
            if (known && ledger.hasDemo() && !cases.exist()) {
                make(today, progress);
            }
        });
    }

    private void make(LocalDate today, Consumer<String> progress) {
        var began = System.nanoTime();
        var random = new Random(SEED);
        var built = projects(BUILT);
        var begun = projects(BEGUN);
        var made = new ArrayList<DemoCases.Past>();
        for (int i = 0; i < MONTHS * CASES_PER_MONTH; i++) {
            var on = worked(today.minusMonths(MONTHS).plusDays(i * 30L / CASES_PER_MONTH + random.nextInt(8)));
            var from = on.isBefore(today.minusMonths(MONTHS_TO_BUILD)) ? built : begun;
            if (on.isBefore(today) && !from.isEmpty()) {
                var project = from.removeFirst().id();
                var answers = answers(random);
                kept.keep(project, answers, on, WINDOW);
                var asked = plans.asked(project, answers);
                made.add(new Handled(notices.calendar(), today.minusDays(1), random).handled(asked, on, WINDOW));
            }
        }
        cases.letIn(made);
        progress.accept("  演示审批 %d cases in %.1f s".formatted(made.size(), Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
    }

    /// Those signed last first.
    private List<Portfolio.Line> projects(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> portfolios.page(Selection.all(AsOf.now(clock), true).at(stage), Order.SIGNED, true, 0, 60).stream())
                .filter(Portfolio.Line::demo)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private static Map<String, String> answers(Random random) {
        var answers = new HashMap<>(DemoPlans.PLANT);
        answers.put("buildDays", Integer.toString(90 + random.nextInt(60)));
        answers.put("eia", random.nextInt(3) == 0 ? "REPORT" : "FORM");
        answers.put("discharge", random.nextInt(2) == 0 ? "SIMPLIFIED" : "REGISTERED");
        return answers;
    }

    private LocalDate worked(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1)).filter(notices.calendar()::isWorked).findFirst().orElseThrow();
    }
}
