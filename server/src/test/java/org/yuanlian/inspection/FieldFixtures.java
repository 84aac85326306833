package org.yuanlian.inspection;

import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.inspection.Seen.Answer;
import org.yuanlian.inspection.Seen.Taken;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.registry.Position;

/// Visits and records of Ziyang: a city, its county Yanjiang, and Anyue, which sees nothing of Yanjiang.
record FieldFixtures(Inspections inspections, Fieldwork fieldwork, Ledger ledger, Clock clock) {
    static final Caller PROVINCE = person("province", Role.PROVINCE, "510000");
    static final Caller ZIYANG = person("ziyang", Role.CITY, "512000");
    static final Caller YANJIANG = person("yanjiang", Role.COUNTY, "512002");
    static final Caller ANYUE = person("anyue", Role.COUNTY, "512021");
    static final Position IN_YANJIANG = new Position(new BigDecimal("104.65"), new BigDecimal("30.12"));

    UUID aProjectOf(Caller county) {
        return PROVINCE.get(() -> aProjectIn(county.place().key()).signedOn("2026-01-02", "1000").in(ledger));
    }

    Visit visitTo(UUID project) {
        var plan = ZIYANG.get(() -> inspections.make(wanted("核查", List.of(project), List.of())));
        return ZIYANG.get(() -> inspections.visits(new PlanRows.Wanted(plan.id(), null, null, false))).getFirst();
    }

    /// A record that announces one photo.
    FieldRecord recordBy(Caller county) {
        var id = UUID.randomUUID();
        var visit = visitTo(aProjectOf(county));
        county.run(() -> fieldwork.receive(id, seen(visit, List.of(new Taken(UUID.randomUUID(), "working")))));
        return county.get(() -> fieldwork.record(id).orElseThrow());
    }

    Seen seen(Visit visit, List<Taken> taken) {
        var started = clock.instant().minusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
        return new Seen(
                visit.id(),
                started,
                started.plusSeconds(300),
                IN_YANJIANG.lon(),
                IN_YANJIANG.lat(),
                12,
                List.of(
                        new Answer("stage", "CONFIRMED", null),
                        new Answer("working", "true", null),
                        new Answer("progress", "ground", null)),
                taken,
                "基础施工中");
    }

    static Inspections.Wanted wanted(String title, List<UUID> projects, List<String> inspectors) {
        return new Inspections.Wanted(
                title,
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-12-31"),
                "site-visit",
                new Place("512000"),
                List.of(),
                false,
                projects,
                inspectors);
    }

    static <T> T call(Caller by, Callable<T> work) {
        try {
            return by.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The codes of the problems for which something is refused.
    static List<String> refusal(Caller by, Callable<?> act) {
        try {
            return List.of("kept: " + call(by, act));
        } catch (Refusal refusal) {
            return refusal.problems().stream().map(problem -> problem.code()).toList();
        }
    }

    private static Caller person(String name, Role role, String place) {
        return new Caller(name, name, role, new Place(place), null, "");
    }
}
