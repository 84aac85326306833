package org.yuanlian.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Durations;
import org.yuanlian.ledger.Experience;
import org.yuanlian.supervision.ObstacleList.ClassTally;
import org.yuanlian.supervision.ObstacleList.UnitTally;
import org.yuanlian.supervision.declared.ObstaclesDeclaration;
import org.yuanlian.supervision.declared.ObstaclesDeclaration.Likeness;
import org.yuanlian.supervision.obstacle.Finding;
import org.yuanlian.supervision.obstacle.Slack;
import org.yuanlian.supervision.obstacle.Underway;
import org.yuanlian.supervision.store.ObstacleRows;

/// Tells what stands in the way of projects: blockers that people recorded, and what a stage still
/// lacks; with the days that are left, and those that comparable projects needed.
@Component
public class Obstacles {
    private static final Comparator<@Nullable Long> LEAST_FIRST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Obstacle> URGENT_FIRST = Comparator.comparing(Obstacle::slackDays, LEAST_FIRST)
            .thenComparing(obstacle -> obstacle.finding().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(obstacle -> obstacle.project().code());
    private final ObstacleRows rows;
    private final Durations durations;
    private final Declarations declarations;

    Obstacles(ObstacleRows rows, Durations durations, Declarations declarations) {
        this.rows = rows;
        this.durations = durations;
        this.declarations = declarations;
    }

    /// @param unit null for every unit, empty for projects that name none
    /// @param county of the unit; null for every county
    /// @param under the class; null for every class
    public record Wanted(
            AsOf asOf, Place place, @Nullable String unit, @Nullable String county, @Nullable String under) {

        private boolean isOfUnit(Obstacle obstacle) {
            return (unit == null || unit.equals(Obstacles.unit(obstacle)))
                    && (county == null || county.equals(Obstacles.county(obstacle)));
        }
    }

    public Declared<ObstaclesDeclaration> rules(LocalDate on) {
        return declarations.inForce("supervision/obstacles", ObstaclesDeclaration.class, on);
    }

    /// What the ledger knows of the time that projects took between the stages that obstacles stand between.
    public Experience experience(AsOf asOf) {
        var rules = rules(asOf.validOn()).body();
        return durations.experience(asOf, Finding.stretches(rules), rules.comparable().industryDigits());
    }

    public ObstacleList list(Wanted wanted, int offset, int limit) {
        var rules = rules(wanted.asOf().validOn()).body();
        var all = all(wanted, rules);
        var ofUnit = all.stream().filter(wanted::isOfUnit).toList();
        var ofClass = all.stream().filter(one -> wanted.under() == null || wanted.under().equals(one.finding().under())).toList();
        var byUnit = byUnit(ofClass);
        var both = byUnit.values().stream()
                .flatMap(List::stream)
                .filter(wanted::isOfUnit)
                .toList();
        return new ObstacleList(
                both.size(),
                rules.classIds().stream().map(id -> new ClassTally(id, count(ofUnit, id))).toList(),
                byUnit.values().stream().map(Obstacles::tally).toList(),
                both.stream().skip(offset).limit(limit).toList());
    }

    /// Those whose planned day has not passed and that have less slack than this, the most urgent first.
    public UrgentObstacles urgent(AsOf asOf, Place place, long lessThanDays, int limit) {
        var all = all(new Wanted(asOf, place, null, null, null), rules(asOf.validOn()).body()).stream()
                .filter(one -> one.slackDays() != null && one.slackDays() < lessThanDays)
                .filter(one -> one.due() != null && !one.due().isBefore(asOf.validOn()))
                .toList();
        return new UrgentObstacles(all.size(), all.stream().limit(limit).toList());
    }

    private List<Obstacle> all(Wanted wanted, ObstaclesDeclaration rules) {
        var on = wanted.asOf().validOn();
        var experience = experience(wanted.asOf());
        var all = new ArrayList<Obstacle>();
        for (var project : rows.underway(wanted.asOf(), wanted.place(), rules.kinds())) {
            for (var finding : Finding.of(project, rules)) {
                all.add(obstacle(project, finding, experience, rules.comparable(), on));
            }
        }
        all.sort(URGENT_FIRST);
        return all;
    }

    private static Obstacle obstacle(
            Underway project, Finding finding, Experience experience, Likeness like, LocalDate on) {
        var since = project.since();
        var elapsed = since == null ? null : ChronoUnit.DAYS.between(since, on);
        var stretch = finding.stretch();
        if (stretch == null || elapsed == null) {
            return new Obstacle(project, finding, elapsed, null, null);
        }
        var typical = experience.like(stretch, project.place(), project.industry(), like.least());
        return new Obstacle(project, finding, elapsed, typical, Slack.of(typical.times(), elapsed, on, finding.due()));
    }

    /// In the order of each unit's most urgent obstacle.
    private static Map<String, List<Obstacle>> byUnit(List<Obstacle> urgentFirst) {
        return urgentFirst.stream()
                .collect(Collectors.groupingBy(
                        one -> county(one) + unit(one), LinkedHashMap::new, Collectors.toList()));
    }

    private static UnitTally tally(List<Obstacle> ofUnit) {
        var first = ofUnit.getFirst();
        return new UnitTally(
                first.project().unit(),
                county(first),
                ofUnit.size(),
                ofUnit.stream().map(one -> one.project().project()).distinct().count(),
                ofUnit.stream().filter(Obstacle::isLate).count());
    }

    private static long count(List<Obstacle> all, String under) {
        return all.stream().filter(one -> one.finding().under().equals(under)).count();
    }

    private static String unit(Obstacle obstacle) {
        return Objects.requireNonNullElse(obstacle.project().unit(), "");
    }

    private static String county(Obstacle obstacle) {
        return obstacle.project().place().key().substring(0, 6);
    }
}
