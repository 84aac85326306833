package org.yuanlian.window.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.declared.ServiceDeclaration.Basis;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFee;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFlag;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceStep;
import tools.jackson.databind.JsonNode;

/// A service as it is for these answers: what does not apply is left out, and who waited for it waits for
/// what it waited for.
public record Outline(List<Leg> legs, List<ServiceLimit> limits, List<ServiceFee> fees, List<ServiceFlag> flags) {

    /// One step with the limits that are its own.
    public record Leg(ServiceStep step, List<String> dependsOn, @Nullable ServiceLimit statutory, @Nullable ServiceLimit promised) {

        /// What the office holds itself to: its promise, and without one the statute.
        public Optional<ServiceLimit> binding() {
            return Optional.ofNullable(promised).or(() -> Optional.ofNullable(statutory));
        }
    }

    public static Outline of(ServiceDeclaration service, JsonNode answers) {
        var steps = service.stepsFor(answers);
        var ids = steps.stream().map(ServiceStep::id).collect(Collectors.toSet());
        var limits = service.limitsFor(answers);
        var legs = steps.stream()
                .map(step -> new Leg(
                        step,
                        List.copyOf(before(step, service, ids)),
                        own(limits, step, Basis.STATUTORY),
                        own(limits, step, Basis.PROMISED)))
                .toList();
        return new Outline(legs, limits, service.feesFor(answers), service.flagsFor(answers));
    }

    private static Set<String> before(ServiceStep step, ServiceDeclaration service, Set<String> taken) {
        var before = new LinkedHashSet<String>();
        for (var id : step.dependsOn()) {
            if (taken.contains(id)) {
                before.add(id);
            } else {
                service.step(id).ifPresent(skipped -> before.addAll(before(skipped, service, taken)));
            }
        }
        return before;
    }

    private static @Nullable ServiceLimit own(List<ServiceLimit> limits, ServiceStep step, Basis basis) {
        return limits.stream().filter(limit -> limit.basis() == basis && limit.isOf(step.id())).findFirst().orElse(null);
    }

    /// The days on which limits of steps end if every step is received as soon as it can be, and takes its whole term. Of a
    /// step that nothing limits there is no day, and it is reckoned as if it took none.
    ///
    /// @throws org.yuanlian.kernel.Refusal where a term reaches a year whose days of work nobody has loaded
    public Map<String, LocalDate> dueDays(LocalDate submittedOn, WorkingCalendar calendar) {
        var due = new LinkedHashMap<String, LocalDate>();
        var left = new ArrayList<>(legs);
        while (!left.isEmpty()) {
            var leg = left.stream()
                    .filter(own -> due.keySet().containsAll(own.dependsOn()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Steps wait for each other in a circle: %s.".formatted(left)));
            var received = leg.dependsOn().stream().map(due::get).map(Objects::requireNonNull).max(LocalDate::compareTo).orElse(submittedOn);
            due.put(leg.step().id(), leg.binding().map(limit -> end(limit, received, calendar)).orElse(received));
            left.remove(leg);
        }
        legs.stream().filter(leg -> leg.binding().isEmpty()).map(leg -> leg.step().id()).forEach(due::remove);
        return due;
    }

    /// The days on which the limits over the whole way end if nothing stops them, by limit.
    public Map<String, LocalDate> wholeDue(LocalDate submittedOn, WorkingCalendar calendar) {
        var due = new LinkedHashMap<String, LocalDate>();
        limits.stream().filter(ServiceLimit::isOfTheWholeWay).forEach(limit -> due.put(limit.id(), end(limit, submittedOn, calendar)));
        return due;
    }

    /// The last day of a limit that begins on a day; one in hours ends on the same day as far as days go.
    public static LocalDate end(ServiceLimit limit, LocalDate from, WorkingCalendar calendar) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(from, limit.limit());
            case CALENDAR_DAYS -> calendar.plusCalendarDays(from, limit.limit());
            case HOURS -> from.plusDays(limit.limit() / 24);
        };
    }
}
