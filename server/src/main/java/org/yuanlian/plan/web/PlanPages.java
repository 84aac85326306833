package org.yuanlian.plan.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.plan.Assumptions;
import org.yuanlian.plan.Phase;
import org.yuanlian.plan.Plan;
import org.yuanlian.plan.Readiness;
import org.yuanlian.plan.Rules;
import org.yuanlian.plan.Schedule;
import org.yuanlian.plan.Scheduling;
import org.yuanlian.plan.WhatIf;
import org.yuanlian.plan.web.PlanWire.PlanLeft;
import org.yuanlian.plan.web.PlanWire.PlanOpen;
import org.yuanlian.plan.web.PlanWire.PlanPhase;
import org.yuanlian.plan.web.PlanWire.PlanPage;
import org.yuanlian.plan.web.PlanWire.PlanReadiness;
import org.yuanlian.plan.web.PlanWire.PlanReason;
import org.yuanlian.plan.web.PlanWire.PlanStep;
import org.yuanlian.plan.web.PlanWire.PlanStretch;
import org.yuanlian.plan.web.PlanWire.PlanTold;

/// Puts together what the page of a plan shows.
@Component
final class PlanPages {
    private final Rules rules;

    PlanPages(Rules rules) {
        this.rules = rules;
    }

    PlanPage page(Plan plan, Assumptions assumed, List<Readiness> readiness, WorkingCalendar calendar) {
        var schedule = Scheduling.of(plan, assumed, calendar);
        var before = assumed.more().isEmpty() ? null : Scheduling.of(plan, assumed.withoutMore(), calendar);
        var declared = rules.items(plan.on());
        return new PlanPage(
                plan.on(),
                plan.version(),
                plan.hash().hex(),
                declared.header().source(),
                declared.header().verified(),
                schedule.start(),
                schedule.end(),
                schedule.constructionOn(),
                schedule.goal(),
                schedule.workingDays(),
                phases(plan, schedule),
                plan.steps().stream().map(step -> step(step, schedule, departments(plan.on()))).toList(),
                plan.open().stream().map(each -> new PlanOpen(each.item().id(), each.item().title(), each.item().phase(), each.lacking())).toList(),
                plan.left().stream().map(each -> new PlanLeft(each.item().id(), each.item().title(), each.item().phase(), PlanReason.of(each.reason()))).toList(),
                schedule.path(),
                schedule.problems().stream().map(PlanPages::told).toList(),
                before == null ? null : WhatIf.between(before, schedule, calendar),
                readiness.stream().map(each -> readiness(each, calendar)).toList());
    }

    Map<String, Text> departments(LocalDate on) {
        return rules.departments(on).body().departments().stream().collect(Collectors.toMap(each -> each.id(), each -> each.title()));
    }

    private List<PlanPhase> phases(Plan plan, Schedule schedule) {
        var titles = departments(plan.on());
        return rules.items(plan.on()).body().phases().stream()
                .map(phase -> new PlanPhase(
                        phase.id(),
                        phase.title(),
                        titles.getOrDefault(phase.lead(), phase.title()),
                        bound(plan, schedule, phase.id(), Schedule.Timed::begin, (one, other) -> one.isBefore(other) ? one : other),
                        bound(plan, schedule, phase.id(), Schedule.Timed::end, (one, other) -> one.isAfter(other) ? one : other)))
                .toList();
    }

    private static @Nullable LocalDate bound(
            Plan plan, Schedule schedule, Phase phase, Function<Schedule.Timed, @Nullable LocalDate> day, BinaryOperator<LocalDate> choose) {
        LocalDate chosen = null;
        for (var step : plan.steps()) {
            var timed = schedule.step(step.id()).orElseThrow();
            var here = step.item().phase() == phase ? day.apply(timed) : null;
            if (here != null) {
                chosen = chosen == null ? here : choose.apply(chosen, here);
            }
        }
        return chosen;
    }

    private static PlanStep step(Plan.Step step, Schedule schedule, Map<String, Text> departments) {
        var item = step.item();
        var timed = schedule.step(step.id()).orElseThrow();
        return new PlanStep(
                item.id(),
                item.title(),
                item.phase(),
                item.department(),
                departments.getOrDefault(item.department(), item.title()),
                PlanReason.of(step.reason()),
                item.statutory(),
                item.promised(),
                item.takes() != null,
                step.work() == null ? null : step.work().days(),
                step.after(),
                timed.begin(),
                timed.end(),
                timed.latestEnd(),
                timed.slackDays(),
                timed.isCritical(),
                schedule.path().contains(step.id()),
                timed.done(),
                timed.stretches().stream().map(each -> new PlanStretch(each.from(), each.until(), each.stop())).toList(),
                item.stops(),
                item.issues(),
                item.note(),
                item.source(),
                item.verified());
    }

    private static PlanTold told(Problem problem) {
        var own = Language.of(LocaleContextHolder.getLocale().toLanguageTag()).tell(problem);
        return new PlanTold(own.code(), own.what(), own.maybe());
    }

    private static PlanReadiness readiness(Readiness readiness, WorkingCalendar calendar) {
        var then = readiness.then();
        var now = readiness.now();
        var ends = new HashMap<String, LocalDate>();
        for (var id : readiness.sameDay()) {
            then.step(id).map(Schedule.Timed::end).ifPresent(end -> ends.put(id, end));
        }
        return new PlanReadiness(
                readiness.id(),
                readiness.title(),
                readiness.source(),
                readiness.verified(),
                readiness.concerned(),
                readiness.isReady(),
                readiness.excludedBy(),
                readiness.preconditions(),
                readiness.handoverOn(),
                readiness.sameDay(),
                now.constructionOn(),
                then.constructionOn(),
                now.end(),
                then.end(),
                saved(then.goalOn(), now.goalOn(), calendar),
                then.path(),
                ends);
    }

    private static @Nullable Integer saved(@Nullable LocalDate then, @Nullable LocalDate now, WorkingCalendar calendar) {
        return Arrays.asList(then, now).contains(null)
                ? null
                : calendar.workingDaysBetween(Objects.requireNonNull(then), Objects.requireNonNull(now));
    }
}
