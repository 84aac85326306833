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

    /// What the conditions of one rule share.
    private record Sheet(Slots slots, List<String> used, long staleAfter) {}

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
        var sheet = new Sheet(
                new Slots(), new ArrayList<>(), rule.staleAfterSeconds() == null ? Long.MAX_VALUE : millis(rule.staleAfterSeconds()));
        var condition = condition(sheet, rule.when());
        var header = declared.header();
        var believed = rule.believes().isEmpty() ? Rule.believedUnlessSaid() : EnumSet.copyOf(rule.believes());
        var head = new Rule.Head(
                header.id(), rule.id(), header.version(), rule.level(), List.copyOf(sheet.used), believed,
                Math.max(from, instant(header.effectiveFrom())),
                Math.min(to, header.effectiveTo() == null ? Long.MAX_VALUE : instant(header.effectiveTo().plusDays(1))));
        var chatter = rule.chatter();
        return new Rule(head, sheet.slots, condition, new Rule.Timing(
                millis(rule.raiseAfterSeconds()), millis(rule.endAfterSeconds()),
                chatter == null ? 0 : chatter.times(), chatter == null ? 0 : millis(chatter.withinSeconds())));
    }

    private Condition condition(Sheet sheet, When when) {
        var bare = bare(sheet, when);
        var signals = when.judgedBy();
        return sheet.staleAfter == Long.MAX_VALUE || signals.isEmpty()
                ? bare
                : new Fresh(sheet.slots, bare, signals.stream().mapToInt(signal -> signal(signal, sheet.used)).toArray(), sheet.staleAfter);
    }

    private Condition bare(Sheet sheet, When when) {
        if (when.above() != null) {
            return threshold(sheet, when.above(), true);
        }
        if (when.below() != null) {
            return threshold(sheet, when.below(), false);
        }
        if (when.changes() != null) {
            var change = when.changes();
            return new RateOfChange(
                    sheet.slots, signal(change.signal(), sheet.used), RateOfChange.Direction.valueOf(change.direction().name()),
                    change.perMinute().doubleValue(), millis(change.overSeconds()));
        }
        return stillness(sheet, when);
    }

    private Condition stillness(Sheet sheet, When when) {
        if (when.frozen() != null) {
            return new Standstill(
                    sheet.slots, signal(when.frozen().signal(), sheet.used), Double.NaN, when.frozen().tolerance().doubleValue(),
                    millis(when.frozen().forSeconds()));
        }
        if (when.pinned() != null) {
            var pinned = when.pinned();
            return new Standstill(
                    sheet.slots, signal(pinned.signal(), sheet.used), pinned.value().doubleValue(), pinned.tolerance().doubleValue(),
                    millis(pinned.forSeconds()));
        }
        if (when.missing() != null) {
            return new Silence(sheet.slots, signal(when.missing().signal(), sheet.used), millis(when.missing().forSeconds()));
        }
        if (when.flag() != null) {
            return new Bit(sheet.slots, signal(when.flag().signal(), sheet.used), when.flag().bit());
        }
        return place(sheet, when);
    }

    private Condition place(Sheet sheet, When when) {
        var inside = when.inside();
        if (inside != null) {
            return new Whereabouts(
                    sheet.slots, signal(inside.latitude(), sheet.used), signal(inside.longitude(), sheet.used), outline(inside.corners())::encloses);
        }
        var outside = when.outside();
        if (outside != null) {
            var outline = outline(outside.corners());
            return new Whereabouts(
                    sheet.slots, signal(outside.latitude(), sheet.used), signal(outside.longitude(), sheet.used), (lat, lon) -> !outline.encloses(lat, lon));
        }
        var route = when.offRoute();
        if (route != null) {
            var line = outline(route.line());
            return new Whereabouts(
                    sheet.slots, signal(route.latitude(), sheet.used), signal(route.longitude(), sheet.used),
                    (lat, lon) -> line.metresFrom(lat, lon) > route.withinMetres());
        }
        return time(sheet, when);
    }

    private Condition time(Sheet sheet, When when) {
        if (when.during() != null) {
            var days = when.during().days().isEmpty() ? EnumSet.allOf(DayOfWeek.class)
                    : when.during().days().stream().map(day -> DayOfWeek.valueOf(day.name())).collect(Collectors.toSet());
            return new Hours(days, hour(when.during().from()), hour(when.during().to()));
        }
        if (when.permit() != null) {
            return new Permit(sheet.slots, signal(when.permit().signal(), sheet.used));
        }
        if (when.count() != null) {
            var of = condition(sheet, when.count().of());
            return new Count(sheet.slots, of, when.count().times(), millis(when.count().withinSeconds()));
        }
        if (when.lasting() != null) {
            var of = condition(sheet, when.lasting().of());
            return new Lasting(sheet.slots, of, millis(when.lasting().forSeconds()));
        }
        return together(sheet, when);
    }

    private Condition together(Sheet sheet, When when) {
        if (when.not() != null) {
            return new Together(Together.How.NOT, List.of(condition(sheet, when.not())));
        }
        boolean all = !when.all().isEmpty();
        var parts = (all ? when.all() : when.any()).stream().map(part -> condition(sheet, part)).toList();
        return new Together(all ? Together.How.ALL : Together.How.ANY, parts);
    }

    private Condition threshold(Sheet sheet, When.Limit limit, boolean above) {
        double at = limit.limit().doubleValue();
        BigDecimal clear = limit.clearAt();
        return new Threshold(sheet.slots, signal(limit.signal(), sheet.used), above, at, clear == null ? at : clear.doubleValue());
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
