package org.yuanlian.forecast.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yuanlian.eventlog.Event;
import org.yuanlian.eventlog.EventLog;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Value;
import org.yuanlian.eventlog.Xes;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

class SlippageTests {
    private static final Instant FIRST = Instant.parse("2024-01-01T01:00:00Z");
    private static final Asked BY_DUE = new Asked(new Allowed.Attribute("due"), null, List.of(), 0.7, 1);

    @Test
    void beatsTheClockWhereADepartmentIsSlow() {
        var report = Slippage.backtest("made.xes", log(600, 1), BY_DUE);
        assertThat(report.model().auc()).isGreaterThan(report.clock().auc() + 0.1);
        assertThat(report.model().brier()).isLessThan(report.clock().brier());
        assertThat(report.counts().fitCases()).isEqualTo(420);
        assertThat(report.causes()).extracting(SlippageReport.Effect::name).contains("规划局");
    }

    @Test
    void saysTheSameTwice() {
        var one = Slippage.backtest("made.xes", log(300, 2), BY_DUE);
        var two = Slippage.backtest("made.xes", log(300, 2), BY_DUE);
        assertThat(one.model()).isEqualTo(two.model());
        assertThat(one.fit().canonical()).isEqualTo(two.fit().canonical());
    }

    /// The future, rewritten after the split, leaves the fit as it was.
    @Test
    void learnsNothingFromAfterTheSplit() {
        var log = log(400, 3);
        var cut = Courses.of("x", log, BY_DUE).start(0.7);
        var other = new EventLog(log.traces().stream().map(trace -> rewrittenAfter(trace, cut)).toList());
        assertThat(Slippage.backtest("x", other, BY_DUE).fit().canonical())
                .isEqualTo(Slippage.backtest("x", log, BY_DUE).fit().canonical());
    }

    /// What is asked of a case at a moment stays the same whatever comes later, in it and in all others.
    @Test
    void seesOfAMomentOnlyWhatCameBeforeIt() {
        var log = log(200, 4);
        var moment = FIRST.plus(Duration.ofDays(90));
        var cutShort = new EventLog(log.traces().stream().map(trace -> rewrittenAfter(trace, moment)).toList());
        var until = Course.days(moment);
        assertThat(questions(cutShort, until)).isEqualTo(questions(log, until)).isNotEmpty();
    }

    @Test
    void namesTheAttributeThatWasMeant() {
        assertThat(problems(log(100, 5), new Asked(new Allowed.Attribute("deu"), null, List.of(), 0.7, 1)))
                .extracting(Problem::code, Problem::maybe)
                .containsExactly(tuple("forecast.deadline.unknown", "due is meant"));
        assertThat(problems(log(100, 5), new Asked(new Allowed.Attribute("completely-else"), "办接", List.of("size"), 0.7, 1)))
                .extracting(Problem::code)
                .containsExactly("forecast.deadline.unknown", "forecast.attribute.unknown", "forecast.activity.unknown");
    }

    @Test
    void namesEachTraceWhoseDeadlineSaysNoDay() {
        var log = log(100, 6);
        var traces = new ArrayList<>(log.traces());
        for (var i : new int[] {3, 7}) {
            traces.set(i, new Trace(traces.get(i).id(), Map.of("due", new Value.Text("3月底")), traces.get(i).events(), 40 + i));
        }
        assertThat(problems(new EventLog(traces), BY_DUE))
                .extracting(Problem::where, Problem::value)
                .containsExactly(
                        tuple("x:43", "3月底"), tuple("x:47", "3月底"));
    }

    @Test
    void refusesToLearnWhereAllAreLateOrNone() {
        var late = new Asked(new Allowed.After(Duration.ofHours(1)), null, List.of(), 0.7, 1);
        assertThat(problems(log(100, 7), late)).extracting(Problem::code).containsExactly("forecast.outcome.one-sided");
        var never = new Asked(new Allowed.After(Period.ofDays(900)), null, List.of(), 0.7, 1);
        assertThat(problems(log(100, 7), never)).extracting(Problem::code).containsExactly("forecast.outcome.one-sided");
        assertThat(problems(log(30, 7), BY_DUE)).extracting(Problem::code).containsExactly("forecast.cases.few");
    }

    @Test
    void countsWhatItLeavesOut() {
        var log = log(200, 8);
        var traces = new ArrayList<>(log.traces());
        traces.set(0, new Trace("dayless", Map.of(), traces.get(0).events()));
        traces.set(1, new Trace("backward", Map.of("due", new Value.Time(FIRST.minusSeconds(9))), traces.get(1).events()));
        var counts = Slippage.backtest("x", new EventLog(traces), BY_DUE).counts();
        assertThat(counts.dayless()).isEqualTo(1);
        assertThat(counts.backward()).isEqualTo(1);
        assertThat(counts.traces()).isEqualTo(200);
    }

    /// The public log of a help desk, where it is at hand: named by YUANLIAN_HELPDESK_LOG.
    @Test
    void beatsTheClockOnAPublicLog() throws IOException {
        var file = Optional.ofNullable(System.getenv("YUANLIAN_HELPDESK_LOG")).map(Path::of);
        assumeTrue(file.isPresent() && Files.exists(file.get()), "set YUANLIAN_HELPDESK_LOG to helpdesk.xes.gz to try it");
        var asked = new Asked(new Allowed.After(Period.ofDays(40)), null, List.of(), 0.7, 1);
        var report = Slippage.backtest("helpdesk", Xes.read(file.get()), asked);
        assertThat(report.model().auc()).isBetween(0.72, 0.76);
        assertThat(report.model().aucAtTheSameTime()).isGreaterThan(report.clock().aucAtTheSameTime() + 0.15);
        assertThat(report.model().brier()).isLessThan(report.clock().brier());
    }

    private static List<?> questions(EventLog log, double until) {
        var all = Courses.of("x", log, BY_DUE).all();
        return Sweep.over(new Courses(all, 0, 0)).stream()
                .map(Watched::question)
                .filter(question -> question.at() < until)
                .toList();
    }

    /// Events after a moment come ten days later, under other names and from other hands.
    private static Trace rewrittenAfter(Trace trace, Instant moment) {
        UnaryOperator<Event> later = event -> event.at().isAfter(moment)
                ? new Event("X" + event.activity(), event.at().plus(Duration.ofDays(10)), Map.of("org:group", new Value.Text("other")))
                : event;
        return new Trace(trace.id(), trace.attributes(), trace.events().stream().map(later).toList());
    }

    private static List<Problem> problems(EventLog log, Asked asked) {
        var found = new ArrayList<Problem>();
        assertThatThrownBy(() -> Slippage.backtest("x", log, asked))
                .isInstanceOfSatisfying(Refusal.class, refusal -> found.addAll(refusal.problems()));
        return found;
    }

    /// One case a day with 20 days; the planning department takes twice as long as the others.
    private static EventLog log(int cases, long seed) {
        var random = new Random(seed);
        var traces = new ArrayList<Trace>();
        for (int i = 0; i < cases; i++) {
            var start = FIRST.plus(Duration.ofHours(24L * i));
            var slow = random.nextInt(2) == 0;
            var days = (slow ? 14 : 7) + random.nextInt(12);
            var attributes = new LinkedHashMap<String, Value>();
            attributes.put("due", new Value.Time(start.plus(Duration.ofDays(20))));
            var group = Map.<String, Value>of("org:group", new Value.Text(slow ? "规划局" : "生态局"));
            traces.add(new Trace("case " + i, attributes, List.of(
                    new Event("受理", start, group),
                    new Event("审查", start.plus(Duration.ofDays(days / 2)), group),
                    new Event("办结", start.plus(Duration.ofDays(days)), group))));
        }
        return new EventLog(traces);
    }
}
