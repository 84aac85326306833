package org.yuanlian.window.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Suspensions;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.department.DepartmentsKind;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.process.Case;
import org.yuanlian.process.EscalationLevel;
import org.yuanlian.process.EscalationRule;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.Step;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.Unit;
import org.yuanlian.window.outline.Outline;
import org.yuanlian.window.outline.Outline.Leg;
import tools.jackson.databind.json.JsonMapper;

/// To whom an overdue step goes, and when: it follows from the declared hours and the clock.
class TrackingTests {
    private static final Declarations SHIPPED = Declarations.of(Map.of());
    private static final EscalationRule RULE = new EscalationRule(List.of(level("officer", 0), level("department", 24), level("district", 72)));
    private static final LocalDate RECEIVED = LocalDate.parse("2026-03-02");

    @Test
    void goesUpLevelByLevelOnceTheTermHasPassed() {
        // Ten working days after Monday 2 March end on Monday 16 March.
        assertThat(levelOfAdvice("2026-03-16T15:59:59Z")).isNull();
        assertThat(levelOfAdvice("2026-03-16T16:00:00Z")).isEqualTo("officer");
        assertThat(levelOfAdvice("2026-03-17T15:59:59Z")).isEqualTo("officer");
        assertThat(levelOfAdvice("2026-03-17T16:00:00Z")).isEqualTo("department");
        assertThat(levelOfAdvice("2026-03-19T16:00:00Z")).isEqualTo("district");
    }

    @Test
    void goesUpToNobodyWhileTheClockStandsStill() {
        var stopped = Suspensions.NONE.stop(SuspensionKind.PAUSE, LocalDate.parse("2026-03-05"));
        var tracked = tracked("power-advice", Term.working(10), step -> step.received(RECEIVED, "窗口").with(stopped), "2026-05-01T00:00:00Z");
        assertThat(tracked.escalated()).isEmpty();
        assertThat(tracked.steps().getFirst().dueOn()).isNull();
        assertThat(tracked.steps().getFirst().stoppedBy()).isEqualTo(SuspensionKind.PAUSE);
    }

    @Test
    void watchesALimitOfHoursFromTheMomentTheStepWasReady() {
        assertThat(levelOfRepair("2026-03-02T02:59:59Z")).isNull();
        assertThat(levelOfRepair("2026-03-02T03:00:01Z")).isEqualTo("officer");
        assertThat(levelOfRepair("2026-03-03T03:00:01Z")).isEqualTo("department");
        assertThat(tracked("fault-repair", null, step -> step, "2026-03-02T02:00:00Z").steps().getFirst().dueAt()).isEqualTo("2026-03-02T03:00:00Z");
    }

    @Test
    void saysWhyADayIsMissing() {
        var tracked = tracked("power-advice", Term.working(10), step -> step.received(LocalDate.parse("2026-12-30"), "窗口"), "2026-12-30T08:00:00Z");
        assertThat(tracked.steps().getFirst().dueOn()).isNull();
        assertThat(tracked.problems()).extracting(problem -> problem.code()).containsExactly("kernel.calendar.year-missing");
    }

    private static EscalationLevel level(String id, int afterHours) {
        return new EscalationLevel(id, new Text(id, id), id, new Text(id, id), false, afterHours, "语料", false);
    }

    private static @Nullable String levelOfAdvice(String now) {
        return level(tracked("power-advice", Term.working(10), step -> step.received(RECEIVED, "窗口"), now));
    }

    private static @Nullable String levelOfRepair(String now) {
        return level(tracked("fault-repair", null, step -> step, now));
    }

    private static @Nullable String level(Tracked tracked) {
        return tracked.escalated().stream().map(escalated -> escalated.level().id()).findFirst().orElse(null);
    }

    private static @Nullable Integer hours(Leg leg) {
        return leg.binding().filter(limit -> limit.unit() == Unit.HOURS).map(ServiceLimit::limit).orElse(null);
    }

    /// A case that was opened at ten in the morning of 2 March in China, as its first step stands.
    private static Tracked tracked(String service, @Nullable Term promised, UnaryOperator<Step> first, String now) {
        var declared = SHIPPED.read("services/" + service + "/service", ServiceDeclaration.class).body();
        var outline = Outline.of(declared, JsonMapper.shared().createObjectNode());
        var steps = outline.legs().stream()
                .map(leg -> new NewStep(leg.step().id(), leg.step().title(), leg.step().department(), null, promised, leg.dependsOn(), Signing.NONE, hours(leg)))
                .toList();
        var opened = new NewCase(service, new Place("510112"), "办件", null, service, 1, Sha256.of(new byte[0]), Map.of(), steps, false);
        var begun = Case.begin(new UUID(0, 1), opened, Instant.parse("2026-03-02T02:00:00Z"), "enterprise");
        var running = begun.with(List.of(first.apply(begun.steps().getFirst())));
        var departments = SHIPPED.read(DepartmentsKind.NAME, DepartmentsDeclaration.class).body();
        return new Tracking(outline, running, List.of(), RECEIVED, departments, RULE, HolidayNotices.of(Map.of()).calendar(), Instant.parse(now)).tracked();
    }
}
