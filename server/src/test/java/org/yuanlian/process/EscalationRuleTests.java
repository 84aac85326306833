package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Text;
import org.yuanlian.process.EscalationRule.Raised;

class EscalationRuleTests {
    private static final LocalDate DUE = LocalDate.parse("2026-03-16");
    private static final Instant LATE_FROM = EscalationRule.overdueSince(DUE);
    private static final EscalationRule RULE = new EscalationRule(List.of(level("officer", 0), level("department", 24), level("district", 72)));

    @Test
    void goesUpLevelByLevelFromTheMidnightAfterTheDueDay() {
        assertThat(at("2026-03-16T15:59:59Z")).isNull();
        assertThat(at("2026-03-16T16:00:00Z")).isEqualTo("officer");
        assertThat(at("2026-03-17T15:59:59Z")).isEqualTo("officer");
        assertThat(at("2026-03-17T16:00:00Z")).isEqualTo("department");
        assertThat(at("2026-03-19T15:59:59Z")).isEqualTo("department");
        assertThat(at("2026-03-19T16:00:00Z")).isEqualTo("district");
    }

    @Test
    void saysSinceWhen() {
        var reached = RULE.at(LATE_FROM, Instant.parse("2026-03-18T00:00:00Z")).orElseThrow();
        assertThat(reached.overdueSince()).isEqualTo("2026-03-16T16:00:00Z");
        assertThat(reached.since()).isEqualTo("2026-03-17T16:00:00Z");
    }

    /// The queue is asked by due days, a step by its own: both must tell the same.
    @Test
    void findsByTheDueDayWhatEachStepSaysOfItself() {
        for (var hour = 0; hour < 24 * 6; hour++) {
            var now = Instant.parse("2026-03-16T00:00:00Z").plusSeconds(hour * 3600L);
            var reached = RULE.at(LATE_FROM, now).map(Raised::level);
            for (var level : RULE.levels()) {
                var byDay = !DUE.isAfter(EscalationRule.latestDue(level, now));
                assertThat(byDay).as("%s at %s", level.id(), now)
                        .isEqualTo(reached.filter(own -> own.afterHours() >= level.afterHours()).isPresent());
            }
        }
    }

    private static @Nullable String at(String now) {
        return RULE.at(LATE_FROM, Instant.parse(now)).map(reached -> reached.level().id()).orElse(null);
    }

    private static EscalationLevel level(String id, int afterHours) {
        return new EscalationLevel(id, new Text(id, id), id, new Text(id, id), false, afterHours, "语料", false);
    }
}
