package org.yuanlian.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.plan.Readiness.State;
import org.yuanlian.plan.declared.ReadinessDeclaration.Checklist;
import org.yuanlian.plan.declared.ReadinessDeclaration.Precondition;

/// Goes through the checklists of same-day issue, and tries out what it would bring.
@Component
public final class ReadyOnHandover {
    private final Rules rules;

    public ReadyOnHandover(Rules rules) {
        this.rules = rules;
    }

    /// One answer for each declared checklist.
    public List<Readiness> of(Plan plan, Map<String, Object> facts, Assumptions assumed, WorkingCalendar calendar) {
        var now = Scheduling.of(plan, assumed, calendar);
        return rules.readiness(plan.on()).body().checklists().stream()
                .map(checklist -> new Trial(checklist, plan, facts, now).against(assumed, calendar))
                .toList();
    }

    private record Trial(Checklist checklist, Plan plan, Map<String, Object> facts, Schedule now) {

        Readiness against(Assumptions assumed, WorkingCalendar calendar) {
            var sameDay = checklist.sameDay().stream().filter(id -> plan.step(id).isPresent()).toList();
            var handoverOn = now.step(checklist.handover()).map(Schedule.Timed::end).orElse(null);
            return new Readiness(
                    checklist.id(),
                    checklist.title(),
                    checklist.source(),
                    checklist.verified(),
                    plan.step(checklist.handover()).isPresent() && !sameDay.isEmpty(),
                    checklist.excludedBy().stream()
                            .filter(each -> each.is().equals(words(facts.get(each.fact()))))
                            .map(each -> each.fact())
                            .toList(),
                    checklist.preconditions().stream().map(each -> judged(each, handoverOn)).toList(),
                    handoverOn,
                    sameDay,
                    now,
                    Scheduling.of(plan, assumed.withSameDay(new HashSet<>(sameDay)), calendar));
        }

        private Readiness.Precondition judged(Precondition precondition, @Nullable LocalDate handoverOn) {
            return new Readiness.Precondition(
                    precondition.id(), precondition.title(), precondition.fact(), state(precondition, handoverOn));
        }

        private State state(Precondition precondition, @Nullable LocalDate handoverOn) {
            var fact = facts.get(precondition.fact());
            if (fact == null) {
                return State.UNSAID;
            }
            if (precondition.is() != null) {
                return held(precondition.is().equals(fact.toString()));
            }
            if (precondition.atLeast() != null) {
                return facts.get(precondition.atLeast()) instanceof BigDecimal wanted && fact instanceof BigDecimal has
                        ? held(has.compareTo(wanted) >= 0)
                        : State.UNSAID;
            }
            return handoverOn != null && fact instanceof LocalDate day ? held(!day.isAfter(handoverOn)) : State.UNSAID;
        }

        private static State held(boolean holds) {
            return holds ? State.HOLDS : State.LACKS;
        }

        private static String words(@Nullable Object fact) {
            return fact == null ? "" : fact.toString();
        }
    }
}
