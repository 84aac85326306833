package org.yuanlian.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;
import org.yuanlian.plan.KeptPlans;
import org.yuanlian.plan.PlanCases;

/// Answers what the plans of two made-up projects ask, and opens one of them, so that departments have it to receive.
@Component
public class DemoPlans {
    private static final Place CITY = new Place("510100");
    private static final Caller OFFICE = new Caller("department", "审批部门窗口", Role.DEPARTMENT, CITY, null, "local");
    /// A plant on granted land: filed, with an environmental form and supply at high voltage.
    static final Map<String, String> PLANT = Map.ofEntries(
            Map.entry("catalogued", "false"),
            Map.entry("foreign", "false"),
            Map.entry("newCompany", "true"),
            Map.entry("land", "GRANTED"),
            Map.entry("regionalAssessment", "true"),
            Map.entry("hectares", "6.7"),
            Map.entry("earthworks", "20000"),
            Map.entry("building", "true"),
            Map.entry("floorArea", "42000"),
            Map.entry("basement", "false"),
            Map.entry("specialFire", "false"),
            Map.entry("buildDays", "180"),
            Map.entry("eia", "FORM"),
            Map.entry("discharge", "SIMPLIFIED"),
            Map.entry("hazardous", "false"),
            Map.entry("twoHighs", "false"),
            Map.entry("redLine", "false"),
            Map.entry("occupationalHazard", "false"),
            Map.entry("specialEquipment", "false"),
            Map.entry("energy", "800"),
            Map.entry("electricity", "620"),
            Map.entry("ownWater", "false"),
            Map.entry("power", "HIGH_SINGLE"),
            Map.entry("temporaryPower", "true"),
            Map.entry("utilities", "true"),
            Map.entry("outsideWorks", "false"));
    private final Portfolios portfolios;
    private final KeptPlans plans;
    private final PlanCases cases;
    private final Clock clock;

    DemoPlans(Portfolios portfolios, KeptPlans plans, PlanCases cases, Clock clock) {
        this.portfolios = portfolios;
        this.plans = plans;
        this.cases = cases;
        this.clock = clock;
    }

    /// Makes them where there is a demonstration portfolio and these projects have no plan yet.
    public void makeOnce(Consumer<String> progress) {
        OFFICE.run(() -> {
            var wanted = projects().stream().filter(line -> plans.latest(line.id()).isEmpty()).toList();
            wanted.forEach(line -> plans.keep(line.id(), PLANT, begin(line), OFFICE.displayName()));
            wanted.stream().skip(1).findFirst().ifPresent(line -> {
                cases.open(line.id(), OFFICE.displayName());
                progress.accept("  演示方案 %d approval plans, 1 of them running".formatted(wanted.size()));
            });
        });
    }

    /// Those signed first this year, and not yet on their land: the days of work of this year are known.
    private List<Portfolio.Line> projects() {
        var signed = Selection.all(AsOf.now(clock), true).within(CITY).at(Stage.SIGNED);
        return portfolios.page(signed, Order.SIGNED, true, 0, 400).stream()
                .filter(Portfolio.Line::demo)
                .filter(line -> begin(line).getYear() == AsOf.now(clock).validOn().getYear())
                .sorted(Comparator.comparing(this::begin))
                .limit(2)
                .toList();
    }

    private LocalDate begin(Portfolio.Line line) {
        var signed = line.signedOn();
        return signed == null ? AsOf.now(clock).validOn() : signed;
    }
}
