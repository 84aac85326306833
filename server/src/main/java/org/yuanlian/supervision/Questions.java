package org.yuanlian.supervision;

import static java.math.RoundingMode.HALF_UP;
import static org.yuanlian.ledger.Stage.COMPLETED;
import static org.yuanlian.ledger.Stage.EXITED;
import static org.yuanlian.ledger.Stage.NEGOTIATION;
import static org.yuanlian.ledger.Stage.PRODUCING;
import static org.yuanlian.ledger.Stage.STARTED;
import static org.yuanlian.ledger.Stage.UNDER_CONSTRUCTION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.recall.Glance;
import org.yuanlian.supervision.store.LightRows;
import org.yuanlian.supervision.store.LightRows.Alike;

/// What the rules of lights are asked of projects that were looked at in memory: the same that `LightRows` asks of the
/// database. A rule that does not apply to a project, or of which nothing has been reported, is not asked.
final class Questions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final LocalDate on;
    private final List<String> reasons;
    private final int letters;

    /// @param letters how many letters of a place make a group
    private Questions(LightRows.Wanted wanted, int letters) {
        this.on = wanted.asOf().validOn();
        this.reasons = wanted.reasons();
        this.letters = letters;
    }

    /// How many projects stand alike under each rule, and how many there are in each group.
    static List<Alike> count(Stream<Glance> projects, LightRows.Wanted wanted, int letters) {
        var questions = new Questions(wanted, letters);
        return projects.flatMap(questions::of)
                .collect(Collectors.groupingBy(alike -> alike, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey().times(each.getValue()))
                .toList();
    }

    private Stream<Alike> of(Glance project) {
        var place = project.place().key().substring(0, letters);
        var asked = new ArrayList<Alike>();
        asked.add(new Alike(place, null, "", 1));
        for (var rule : LightRule.values()) {
            var inputs = inputs(rule, project);
            if (inputs != null) {
                asked.add(new Alike(place, rule, inputs, 1));
            }
        }
        return asked.stream();
    }

    private @Nullable String inputs(LightRule rule, Glance project) {
        return switch (rule) {
            case START -> start(project);
            case PROGRESS -> progress(project);
            case PAYMENT -> payment(project);
            case LISTING -> listing(project);
            case TALKS -> talks(project);
        };
    }

    private @Nullable String start(Glance project) {
        var planned = project.plan(STARTED);
        var started = project.startedOn();
        if (!isUnderContract(project) || planned == null && started == null) {
            return null;
        }
        var months = planned == null || started != null || planned.isAfter(on) ? 0 : months(planned) + 1;
        return months + "|" + isExcused(project);
    }

    /// Months of the calendar, whatever the days.
    private int months(LocalDate since) {
        return (on.getYear() - since.getYear()) * 12 + on.getMonthValue() - since.getMonthValue();
    }

    private boolean isExcused(Glance project) {
        var reason = project.latest("delay-reason", "delay-reason-ended");
        return reason != null
                && reason.kind().equals("delay-reason")
                && reason.text() != null
                && reasons.contains(reason.text().split(":", 2)[0]);
    }

    private @Nullable String progress(Glance project) {
        var started = project.startedOn();
        var end = Objects.requireNonNullElse(project.plan(COMPLETED), Objects.requireNonNullElse(project.plan(PRODUCING), LocalDate.MIN));
        if (!isUnderWay(project) || started == null || !end.isAfter(started)) {
            return null;
        }
        var reported = project.latest("progress-percent");
        if (reported == null || reported.text() == null) {
            return null;
        }
        var passed = BigDecimal.valueOf(100 * (on.toEpochDay() - started.toEpochDay()))
                .divide(BigDecimal.valueOf(end.toEpochDay() - started.toEpochDay()), 20, HALF_UP);
        return tenths(passed.min(HUNDRED).subtract(new BigDecimal(reported.text())));
    }

    private @Nullable String payment(Glance project) {
        if (!isUnderContract(project) || !project.inYuan() || project.cents() <= 0) {
            return null;
        }
        var today = on.toString();
        return project.all("planned-capital").reversed().stream()
                .filter(plan -> plan.text() != null && plan.text().compareTo(today) <= 0)
                .max(Comparator.comparing(Glance.Said::text))
                .map(latest -> BigDecimal.valueOf(100)
                        .multiply(BigDecimal.valueOf(latest.cents() - project.arrivedCents()))
                        .divide(BigDecimal.valueOf(project.cents()), 20, HALF_UP))
                .map(Questions::tenths)
                .orElse(null);
    }

    private @Nullable String listing(Glance project) {
        var started = project.startedOn();
        if (!isUnderWay(project) || started == null) {
            return null;
        }
        return project.latest("investment-statistics-entry") != null ? "0" : age(started);
    }

    private @Nullable String talks(Glance project) {
        var stage = project.stage();
        var spoke = project.lastTold();
        return stage == null || stage.compareTo(NEGOTIATION) > 0 || spoke == null ? null : age(spoke);
    }

    /// Whole months, and a half where days are left.
    private String age(LocalDate since) {
        var months = months(since) - (on.getDayOfMonth() < since.getDayOfMonth() ? 1 : 0);
        return months + (on.getDayOfMonth() == since.getDayOfMonth() ? "" : ".5");
    }

    private static boolean isUnderContract(Glance project) {
        return project.isSigned() && project.stage() != null && project.stage() != EXITED;
    }

    private static boolean isUnderWay(Glance project) {
        var stage = project.stage();
        return stage == STARTED || stage == UNDER_CONSTRUCTION;
    }

    private static String tenths(BigDecimal number) {
        var rounded = number.setScale(1, HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
