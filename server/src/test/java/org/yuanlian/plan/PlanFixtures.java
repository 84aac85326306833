package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Term;
import org.yuanlian.decision.DecisionTables;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.registry.base.BaseFiles;

/// Projects and plans that the tests of planning speak of.
public final class PlanFixtures {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final WorkingCalendar CALENDAR = HolidayNotices.read(BaseFiles.of(Map.of())).calendar();
    public static final Rules RULES = new Rules(Declarations.of(Map.of()));
    public static final Planning PLANNING = new Planning(RULES, new DecisionTables(Declarations.of(Map.of())));

    private PlanFixtures() {}

    /// A plant on granted land: filed, environmental form, special works, high voltage.
    public static Map<String, String> plant() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("catalogued", "false"),
                Map.entry("foreign", "false"),
                Map.entry("newCompany", "true"),
                Map.entry("investment", "50000"),
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
                Map.entry("outsideWorks", "false")));
    }

    public static Map<String, Object> facts(Map<String, String> answers) {
        return PLANNING.read(answers, MONDAY);
    }

    public static Plan planOf(Map<String, String> answers) {
        return PLANNING.planFor(facts(answers), MONDAY);
    }

    public static Plan plan(Plan.Step... steps) {
        return new Plan(MONDAY, 1, Sha256.of(new byte[0]), List.of(steps), null, List.of(), List.of());
    }

    public static Plan.Step step(String id, int days, DayKind kind, String... after) {
        var item = new Item(
                id,
                new Text(id, id),
                Phase.WORKS,
                "natural-resources",
                null,
                null,
                new Term(days, kind),
                null,
                List.of(after),
                List.of(),
                List.of(),
                null,
                null,
                "fixture",
                false);
        return new Plan.Step(item, Reason.ALWAYS, List.of(after), null);
    }
}
