package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.as;
import static org.yuanlian.process.CaseFixtures.asCounty;
import static org.yuanlian.process.CaseFixtures.morning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Audit;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.process.store.CaseRows;
import org.yuanlian.process.store.CountedQueueRows;
import org.yuanlian.process.store.DebtRows;
import org.yuanlian.process.store.QueueRows;
import org.yuanlian.registry.HolidayNotices;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
class QueuesIT {
    private static final AtomicInteger DEPARTMENT = new AtomicInteger();
    private static final Place PROVINCE = new Place("510000");

    @Autowired
    Queues queues;

    @Autowired
    CaseRows rows;

    @Autowired
    QueueRows queueRows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    DebtRows debts;

    @Autowired
    Machine machine;

    @Autowired
    Audit audit;

    @Autowired
    HolidayNotices notices;

    @Autowired
    PlatformTransactionManager transactions;

    private final String department = "office-" + DEPARTMENT.incrementAndGet();

    @Test
    void listsWhatIsDueAcrossTheSpringFestivalByTheTimeThatIsLeft() {
        running("2026-02-13", Term.working(3));
        running("2026-02-13", Term.working(1));
        running("2026-02-13", Term.calendar(8));
        var stopped = running("2026-02-13", Term.working(2));
        on("2026-02-14").act(stopped, 1, new Command.Stop("only", SuspensionKind.PUBLICITY, "公示"), Acting.now("officer", null));
        open("2026-02-13", Term.working(2));

        var queue = queue("2026-02-24", 0, 10);
        assertThat(queue.items()).extracting(QueueItem::dueOn)
                .containsExactly(day("2026-02-14"), day("2026-02-24"), day("2026-02-25"), null, null);
        assertThat(queue.items()).extracting(QueueItem::leftDays).containsExactly(-1, 0, 1, null, 1);
        assertThat(queue.items()).extracting(QueueItem::state).endsWith(StepState.READY, StepState.STOPPED);
        assertThat(List.of(queue.running(), queue.overdue(), queue.dueToday(), queue.unclocked())).containsExactly(3L, 1L, 1L, 2L);
        assertThat(queue("2026-02-24", 2, 2).items()).extracting(QueueItem::state).containsExactly(StepState.RUNNING, StepState.READY);
        assertThat(dueOn("2026-02-25")).hasSize(1);
    }

    /// The index is asked by beginnings; here each due day is reckoned by its own clock.
    @Test
    void findsTheSameAsEachClockAlone() {
        var random = new Random(20261122);
        var dues = new ArrayList<LocalDate>();
        for (var i = 0; i < 120; i++) {
            var term = new Term(random.nextInt(25), DayKind.values()[random.nextInt(2)]);
            var received = day("2026-03-02").plusDays(random.nextInt(60));
            var id = running(received.toString(), term);
            if (random.nextInt(3) == 0) {
                var stop = received.plusDays(random.nextInt(6));
                var go = stop.plusDays(random.nextInt(9));
                on(stop.toString()).act(id, 1, new Command.Pause("only", "等待补水"), Acting.now("officer", null));
                on(go.toString()).act(id, 2, new Command.Continue("only", ""), Acting.now("officer", null));
            }
            var found = on(received.toString()).find(id);
            var clock = found.step("only").orElseThrow().clock().orElseThrow();
            dues.add(clock.dueOn(notices.calendar()).orElseThrow());
        }
        for (var on = day("2026-03-20"); on.isBefore(day("2026-05-20")); on = on.plusDays(3)) {
            var today = on;
            var queue = queue(on.toString(), 0, 200);
            assertThat(queue.overdue()).as("overdue on %s", on).isEqualTo(dues.stream().filter(due -> due.isBefore(today)).count());
            assertThat(queue.dueToday()).as("due on %s", on).isEqualTo(dues.stream().filter(due -> due.equals(today)).count());
            assertThat(queue.items()).extracting(QueueItem::dueOn).isSorted().hasSize(120);
            assertThat(dueOn(on.toString())).hasSize((int) queue.dueToday()).allMatch(item -> today.equals(item.dueOn()));
        }
    }

    @Test
    void tellsTheYearThatIsMissingInsteadOfADate() {
        var last = notices.calendar().years().stream().max(Integer::compare).orElseThrow();
        running(last + "-12-20", Term.working(40));
        running(last + "-12-20", Term.working(1));
        var queue = queue(last + "-12-25", 0, 10);
        assertThat(queue.items()).hasSize(2);
        assertThat(queue.items().getFirst().dueOn()).isNotNull();
        var untold = queue.items().getLast();
        assertThat(untold.dueOn()).isNull();
        assertThat(untold.due().untold()).isNotNull().satisfies(problem -> assertThat(problem.code()).isEqualTo("kernel.calendar.year-missing"));
        assertThat(queue.alerts()).extracting(problem -> problem.where()).containsExactly("calendar " + (last + 1));
    }

    @Test
    void putsWhatHasAnHourAmongTheDaysByWhenItsHourEnds() {
        running("2026-02-10", Term.working(1));
        running("2026-02-13", Term.working(1));
        running("2026-02-12", Term.working(1));
        open("2026-02-13", null);
        var hour = on("2026-02-13").open(aCase(within(1)), "窗口");

        var queue = queue("2026-02-13", 0, 10);
        assertThat(queue.items()).extracting(QueueItem::dueOn)
                .containsExactly(day("2026-02-11"), day("2026-02-13"), day("2026-02-13"), day("2026-02-14"), null);
        assertThat(queue.items()).extracting(QueueItem::dueAt)
                .containsExactly(null, morning("2026-02-13").plusSeconds(3_600), null, null, null);
        assertThat(List.of(queue.running(), queue.overdue(), queue.dueToday(), queue.unclocked())).containsExactly(4L, 1L, 2L, 1L);
        for (var from = 0; from < 5; from++) {
            assertThat(queue("2026-02-13", from, 2).items()).isEqualTo(queue.items().subList(from, Math.min(from + 2, 5)));
        }
        assertThat(dueOn("2026-02-13")).extracting(QueueItem::caseId).hasSize(2).startsWith(hour);
        assertThat(as(() -> queues.due(day("2026-02-13"), PROVINCE))).contains(new DueCount(department, 1, 2));
        assertThat(asCounty("510700", () -> queues.hourly(department, day("2026-02-13"), PROVINCE))).isEmpty();
    }

    @Test
    void countsAnHourAsLateOnceItIsOver() {
        running("2026-02-12", Term.working(1));
        on("2026-02-13").open(aCase(within(1)), "窗口");

        assertThat(byTheClock(morning("2026-02-13").plusSeconds(3_600))).extracting(Queue::overdue, Queue::dueToday).containsExactly(0L, 2L);
        var late = byTheClock(morning("2026-02-13").plusSeconds(3_601));
        assertThat(late).extracting(Queue::overdue, Queue::dueToday).containsExactly(1L, 1L);
        assertThat(late.items().getFirst().dueAt()).isNotNull();
    }

    @Test
    void beginsTheHourWhenTheLastStepBeforeIsDone() {
        var before = new NewStep("before", new Text("受理", "accept"), "other-" + department, null, null, List.of(), Signing.NONE);
        var after = new NewStep("only", new Text("答复", "answer"), department, null, null, List.of("before"), Signing.NONE, 2);
        var id = on("2026-02-12").open(aCase(before, after), "窗口");
        assertThat(queue("2026-02-12", 0, 10).items()).isEmpty();
        on("2026-02-12").act(id, 0, new Command.Receive("before", null, ""), Acting.now("officer", null));
        on("2026-02-13").act(id, 1, new Command.Finish("before", null, null, ""), Acting.now("officer", null));
        assertThat(queue("2026-02-13", 0, 10).items()).extracting(QueueItem::dueAt).containsExactly(morning("2026-02-13").plusSeconds(7_200));
        on("2026-02-13").act(id, 2, new Command.Receive("only", null, ""), Acting.now("officer", null));
        assertThat(queue("2026-02-13", 0, 10).items()).as("still runs once it is received").hasSize(1);
        on("2026-02-13").act(id, 3, new Command.Finish("only", null, null, ""), Acting.now("officer", null));
        assertThat(queue("2026-02-13", 0, 10).items()).isEmpty();
    }

    @Test
    void letsTheHoursStandStillWhileTheStepDoes() {
        var id = on("2026-02-12").open(aCase(within(30)), "窗口");
        on("2026-02-12").act(id, 0, new Command.Receive("only", null, ""), Acting.now("officer", null));
        on("2026-02-13").act(id, 1, new Command.Pause("only", "等待停电窗口"), Acting.now("officer", null));
        on("2026-02-16").act(id, 2, new Command.Continue("only", ""), Acting.now("officer", null));

        var end = morning("2026-02-12").plusSeconds(30 * 3_600).plus(Duration.between(morning("2026-02-13"), morning("2026-02-16")));
        assertThat(queue("2026-02-16", 0, 10).items()).extracting(QueueItem::dueAt).containsExactly(end);
        var found = on("2026-02-16").find(id);
        var events = as(() -> new TransactionTemplate(transactions).execute(_ -> rows.events(id, 0)));
        assertThat(found.hoursEnd(found.step("only").orElseThrow(), events)).contains(end);
    }

    @Test
    void changesNothingOfHoursThatHadPassedBeforeAStop() {
        var id = on("2026-02-12").open(aCase(within(3)), "窗口");
        on("2026-02-12").act(id, 0, new Command.Receive("only", null, ""), Acting.now("officer", null));
        on("2026-02-13").act(id, 1, new Command.Pause("only", "等待停电窗口"), Acting.now("officer", null));
        on("2026-02-16").act(id, 2, new Command.Continue("only", ""), Acting.now("officer", null));

        assertThat(queue("2026-02-16", 0, 10).items()).extracting(QueueItem::dueAt).containsExactly(morning("2026-02-12").plusSeconds(3 * 3_600));
    }

    @Test
    void keepsTheHourOfAStepThatHasDaysAsWellOnceItIsReceived() {
        var hourFirst = on("2026-02-13").open(aCase(within(1, Term.working(10))), "窗口");
        var dayFirst = on("2026-02-13").open(aCase(within(100, Term.working(0))), "窗口");
        assertThat(queue("2026-02-13", 0, 10).items()).extracting(QueueItem::dueAt)
                .containsExactly(morning("2026-02-13").plusSeconds(3_600), morning("2026-02-13").plusSeconds(360_000));
        for (var id : List.of(hourFirst, dayFirst)) {
            on("2026-02-13").act(id, 0, new Command.Receive("only", null, ""), Acting.now("officer", null));
        }
        var queue = queue("2026-02-13", 0, 10);
        assertThat(queue.items()).extracting(QueueItem::caseId).as("the nearer of both counts").containsExactly(hourFirst, dayFirst);
        assertThat(queue.items()).extracting(QueueItem::dueAt).containsExactly(morning("2026-02-13").plusSeconds(3_600), null);
        assertThat(queue.items()).extracting(QueueItem::dueOn).containsExactly(day("2026-02-13"), day("2026-02-13"));
        assertThat(queue.items()).extracting(QueueItem::leftDays).containsExactly(null, 0);
        assertThat(List.of(queue.running(), queue.overdue(), queue.dueToday(), queue.unclocked())).containsExactly(2L, 0L, 2L, 0L);
    }

    @Test
    void countsNothingToTurnThePagesOfOneDepartment() {
        for (var i = 0; i < 5; i++) {
            running("2012-05-07", Term.calendar(2));
        }
        var counted = CountedQueueRows.over(jdbc, json);
        var own = new Queues(counted, new HourLimits(counted, Clock.systemUTC(), notices), notices);
        var page = as(() -> new TransactionTemplate(transactions)
                .execute(_ -> own.dueOn(day("2012-05-09"), department, new QueueExtent(PROVINCE, 2, 2))));
        assertThat(page).isEqualTo(dueOn("2012-05-09").subList(2, 4));
        assertThat(counted.counts()).isZero();
    }

    private Queue byTheClock(Instant now) {
        var own = new Queues(queueRows, new HourLimits(queueRows, Clock.fixed(now, ZoneOffset.UTC), notices), notices);
        return as(() -> new TransactionTemplate(transactions).execute(_ -> own.of(department, day("2026-02-13"), new QueueExtent(PROVINCE, 0, 10))));
    }

    private NewStep within(int hours) {
        return within(hours, null);
    }

    private NewStep within(int hours, @Nullable Term statutory) {
        return new NewStep("only", new Text("派单响应", "Crew sent"), department, statutory, null, List.of(), Signing.NONE, hours);
    }

    @Test
    void showsEachRegionItsOwn() {
        running("2026-03-02", Term.working(5));
        assertThat(asCounty("510700", () -> queues.of(department, day("2026-03-05"), new QueueExtent(PROVINCE, 0, 10))).items()).isEmpty();
        assertThat(asCounty("510112", () -> queues.of(department, day("2026-03-05"), new QueueExtent(PROVINCE, 0, 10))).items()).hasSize(1);
        assertThat(as(() -> queues.due(day("2026-03-09"), new Place("510112")))).contains(new DueCount(department, 0, 1));
        assertThat(as(() -> queues.due(day("2026-03-09"), new Place("510700")))).noneMatch(one ->
                one.department().equals(department) && one.dueToday() > 0);
    }

    @Test
    void tellsWhatEndsFirstOfAllDepartmentsHoweverMuchAnotherHasInHand() {
        var many = IntStream.range(0, 200)
                .mapToObj(i -> new NewStep("s" + i, new Text("环评", "EIA"), "aaa-" + department, Term.calendar(1), null, List.of(), Signing.NONE))
                .toArray(NewStep[]::new);
        var busy = on("2011-03-01").open(aCase(many), "窗口");
        for (var i = 0; i < many.length; i++) {
            on("2011-03-01").act(busy, i, new Command.Receive("s" + i, null, ""), Acting.now("officer", null));
        }
        var early = on("2010-03-01").open(aCase(new NewStep("only", new Text("环评", "EIA"), "zzz-" + department, Term.calendar(1), null, List.of(), Signing.NONE)), "窗口");
        on("2010-03-01").act(early, 0, new Command.Receive("only", null, ""), Acting.now("officer", null));

        var days = new Queues.Days(null, day("2012-01-01"), day("2012-01-01"));
        var ending = as(() -> queues.ending(null, days, new QueueExtent(PROVINCE, 0, 2)));
        assertThat(ending.items()).extracting(QueueItem::caseId).containsExactly(early, busy);
        assertThat(ending.items()).extracting(QueueItem::dueOn).containsExactly(day("2010-03-02"), day("2011-03-02"));
        assertThat(ending.total()).isEqualTo(201);
    }

    @Test
    void turnsThePagesOfADayAcrossDepartments() {
        for (var office : List.of("aaa-", "mmm-", "zzz-")) {
            var steps = IntStream.range(0, 5)
                    .mapToObj(i -> new NewStep("s" + i, new Text("环评", "EIA"), office + department, Term.calendar(i < 3 ? 2 : 1), null, List.of(), Signing.NONE))
                    .toArray(NewStep[]::new);
            var id = on("2012-05-07").open(aCase(steps), "窗口");
            for (var i = 0; i < steps.length; i++) {
                on(i < 3 ? "2012-05-07" : "2012-05-08").act(id, i, new Command.Receive("s" + i, null, ""), Acting.now("officer", null));
            }
        }
        var whole = page(0, 100);
        assertThat(whole).hasSizeGreaterThanOrEqualTo(15).extracting(QueueItem::department).isSorted();
        var turned = new ArrayList<QueueItem>();
        for (var offset = 0; offset < whole.size(); offset += 4) {
            turned.addAll(page(offset, 4));
        }
        assertThat(turned).isEqualTo(whole);
        assertThat(page(whole.size(), 4)).isEmpty();
    }

    private List<QueueItem> page(int offset, int limit) {
        return as(() -> queues.dueOn(day("2012-05-09"), null, new QueueExtent(PROVINCE, offset, limit)));
    }

    private Queue queue(String on, int offset, int limit) {
        return as(() -> queues.of(department, day(on), new QueueExtent(PROVINCE, offset, limit)));
    }

    private List<QueueItem> dueOn(String on) {
        return as(() -> queues.dueOn(day(on), department, new QueueExtent(PROVINCE, 0, 200)));
    }

    private UUID running(String day, Term term) {
        var id = open(day, term);
        on(day).act(id, 0, new Command.Receive("only", null, ""), Acting.now("officer", null));
        return id;
    }

    private UUID open(String day, @Nullable Term term) {
        return on(day).open(aCase(new NewStep("only", new Text("环评", "EIA"), department, term, null, List.of(), Signing.NONE)), "窗口");
    }

    /// The verbs on another day than today.
    private OnDay on(String day) {
        var clock = Clock.fixed(morning(day), ZoneOffset.UTC);
        var remembered = new Remembered();
        var acts = new Acts(rows, debts, machine, remembered, clock);
        return new OnDay(new Cases(rows, acts, remembered, audit, clock, Ids.random()), new TransactionTemplate(transactions));
    }

    private record OnDay(Cases cases, TransactionTemplate once) {
        Case find(UUID id) {
            return as(() -> once.execute(_ -> cases.find(id)));
        }

        UUID open(NewCase asked, String by) {
            return as(() -> once.execute(_ -> cases.open(asked, by)));
        }

        void act(UUID id, long version, Command command, Acting by) {
            Decided decided = as(() -> once.execute(_ -> cases.act(id, version, command, by)));
            assertThat(decided).isInstanceOf(Decided.Accepted.class);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
