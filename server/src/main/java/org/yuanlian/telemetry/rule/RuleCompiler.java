package org.yuanlian.telemetry.rule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.declared.When;

/// Makes machines of what was declared, once.
public final class RuleCompiler {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final long SECOND = 1_000;
    private final Declared<AlarmRules> declared;
    private final List<String> signals;

    /// @param declared in order, as `Declarations` gives it
    public RuleCompiler(Declared<AlarmRules> declared) {
        this.declared = declared;
        this.signals = declared.body().signals().stream().map(AlarmRules.Signal::id).toList();
    }

    public List<Rule> rules() {
        return declared.body().rules().stream().map(this::rule).toList();
    }

    private Rule rule(AlarmRules.Declared rule) {
        return rule(rule, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// A rule of the declaration, or what stands in its place for one object, for a part of its time.
    ///
    /// @param from the first instant that it judges, where the declaration is in force by then
    /// @param to the first that it judges no more
    public Rule rule(AlarmRules.Declared rule, long from, long to) {
        var slots = new Slots();
        var used = new ArrayList<String>();
        var condition = condition(slots, rule.when(), used);
        var header = declared.header();
        var believed = rule.believes().isEmpty() ? Rule.believedUnlessSaid() : EnumSet.copyOf(rule.believes());
        var head = new Rule.Head(
                header.id(), rule.id(), header.version(), rule.level(), List.copyOf(used), believed,
                Math.max(from, instant(header.effectiveFrom())),
                Math.min(to, header.effectiveTo() == null ? Long.MAX_VALUE : instant(header.effectiveTo().plusDays(1))));
        var chatter = rule.chatter();
        return new Rule(head, slots, condition, new Rule.Timing(
                millis(rule.raiseAfterSeconds()), millis(rule.endAfterSeconds()),
                chatter == null ? 0 : chatter.times(), chatter == null ? 0 : millis(chatter.withinSeconds())));
    }

    private Condition condition(Slots slots, When when, List<String> used) {
        if (when.above() != null) {
            return threshold(slots, when.above(), true, used);
        }
        if (when.below() != null) {
            return threshold(slots, when.below(), false, used);
        }
        if (when.changes() != null) {
            var change = when.changes();
            return new RateOfChange(
                    slots, signal(change.signal(), used), RateOfChange.Direction.valueOf(change.direction().name()),
                    change.perMinute().doubleValue(), millis(change.overSeconds()));
        }
        return stillness(slots, when, used);
    }

    private Condition stillness(Slots slots, When when, List<String> used) {
        if (when.frozen() != null) {
            return new Standstill(
                    slots, signal(when.frozen().signal(), used), Double.NaN, when.frozen().tolerance().doubleValue(), millis(when.frozen().forSeconds()));
        }
        if (when.pinned() != null) {
            var pinned = when.pinned();
            return new Standstill(
                    slots, signal(pinned.signal(), used), pinned.value().doubleValue(), pinned.tolerance().doubleValue(), millis(pinned.forSeconds()));
        }
        if (when.missing() != null) {
            return new Silence(slots, signal(when.missing().signal(), used), millis(when.missing().forSeconds()));
        }
        if (when.flag() != null) {
            return new Bit(slots, signal(when.flag().signal(), used), when.flag().bit());
        }
        return place(slots, when, used);
    }

    private Condition place(Slots slots, When when, List<String> used) {
        var inside = when.inside();
        if (inside != null) {
            return new Whereabouts(slots, signal(inside.latitude(), used), signal(inside.longitude(), used), outline(inside.corners())::encloses);
        }
        var outside = when.outside();
        if (outside != null) {
            var outline = outline(outside.corners());
            return new Whereabouts(
                    slots, signal(outside.latitude(), used), signal(outside.longitude(), used), (lat, lon) -> !outline.encloses(lat, lon));
        }
        var route = when.offRoute();
        if (route != null) {
            var line = outline(route.line());
            return new Whereabouts(
                    slots, signal(route.latitude(), used), signal(route.longitude(), used),
                    (lat, lon) -> line.metresFrom(lat, lon) > route.withinMetres());
        }
        return time(slots, when, used);
    }

    private Condition time(Slots slots, When when, List<String> used) {
        if (when.during() != null) {
            var days = when.during().days().isEmpty() ? EnumSet.allOf(DayOfWeek.class)
                    : when.during().days().stream().map(day -> DayOfWeek.valueOf(day.name())).collect(Collectors.toSet());
            return new Hours(days, hour(when.during().from()), hour(when.during().to()));
        }
        if (when.permit() != null) {
            return new Permit(slots, signal(when.permit().signal(), used));
        }
        if (when.count() != null) {
            var of = condition(slots, when.count().of(), used);
            return new Count(slots, of, when.count().times(), millis(when.count().withinSeconds()));
        }
        if (when.lasting() != null) {
            var of = condition(slots, when.lasting().of(), used);
            return new Lasting(slots, of, millis(when.lasting().forSeconds()));
        }
        return together(slots, when, used);
    }

    private Condition together(Slots slots, When when, List<String> used) {
        if (when.not() != null) {
            return new Together(Together.How.NOT, List.of(condition(slots, when.not(), used)));
        }
        boolean all = !when.all().isEmpty();
        var parts = (all ? when.all() : when.any()).stream().map(part -> condition(slots, part, used)).toList();
        return new Together(all ? Together.How.ALL : Together.How.ANY, parts);
    }

    private Condition threshold(Slots slots, When.Limit limit, boolean above, List<String> used) {
        double at = limit.limit().doubleValue();
        BigDecimal clear = limit.clearAt();
        return new Threshold(slots, signal(limit.signal(), used), above, at, clear == null ? at : clear.doubleValue());
    }

    /// The number of a signal among those that the rule reads.
    private int signal(String id, List<String> used) {
        if (!signals.contains(id)) {
            throw new IllegalStateException("The signal %s is not among %s.\nMaybe the declaration was not checked.".formatted(id, signals));
        }
        if (!used.contains(id)) {
            used.add(id);
        }
        return used.indexOf(id);
    }

    private static Outline outline(List<When.Corner> corners) {
        return new Outline(
                corners.stream().mapToDouble(corner -> corner.latitude().doubleValue()).toArray(),
                corners.stream().mapToDouble(corner -> corner.longitude().doubleValue()).toArray());
    }

    private static long hour(String hour) {
        return LocalTime.parse(hour).toSecondOfDay() * SECOND;
    }

    private static long instant(LocalDate day) {
        return day.atStartOfDay().toInstant(CHINA).toEpochMilli();
    }

    private static long millis(@Nullable Integer seconds) {
        return seconds == null ? 0 : seconds * SECOND;
    }
}
