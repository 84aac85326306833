package org.yuanlian.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.Seat;
import org.yuanlian.clock.Term;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import org.yuanlian.process.Escalations;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Queues;
import org.yuanlian.process.Signing;

/// Whose day an overdue step is on, hour by hour. Ten working days after Monday 2 March 2026 end on Monday 16 March.
@WithDatabase
class StepsTodayIT {
    private static final Place KANGDING = new Place("513301");
    private static final Caller OFFICER = seated("officer", "513301", new Seat(null, "chief-service-officer"));
    private static final Caller HEAD = seated("head", "513300", new Seat("power-company", "department-head"));
    private static final Caller OTHER_HEAD = seated("other-head", "513300", new Seat("landscape", "department-head"));
    private static final Caller LEADER = seated("leader", "513301", new Seat(null, "district-leader"));
    private static final Caller OTHER_LEADER = seated("other-leader", "513331", new Seat(null, "district-leader"));
    private static final Caller POWER = seated("power", "513301", new Seat("power-company", null));

    @Autowired
    Declarations declarations;

    @Autowired
    Departments departments;

    @Autowired
    Queues queues;

    @Autowired
    Cases cases;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID late;

    @BeforeEach
    void aStepThatIsLate() {
        late = POWER.get(() -> new TransactionTemplate(transactions).execute(_ -> {
            var step = new NewStep("answer", new Text("答复", "answer"), "power-company", null, Term.working(10), List.of(), Signing.NONE);
            var id = cases.open(
                    new NewCase("power-advice", KANGDING, "用电咨询", null, "services/power-advice", 1, Sha256.of(new byte[] {1}), Map.of(),
                            List.of(step), false),
                    "窗口");
            act(id, new Command.Receive("answer", LocalDate.parse("2026-03-02"), ""));
            return id;
        }));
    }

    @Test
    void isTheOfficersFirstThenTheHeadsThenTheDistrictLeaders() {
        assertThat(goneUp(OFFICER, "2026-03-16T15:59:59Z")).isEmpty();
        assertThat(goneUp(OFFICER, "2026-03-16T16:00:00Z")).containsExactly("一级");
        assertThat(goneUp(HEAD, "2026-03-17T15:59:59Z")).isEmpty();
        assertThat(goneUp(HEAD, "2026-03-17T16:00:00Z")).containsExactly("二级");
        assertThat(goneUp(LEADER, "2026-03-19T15:59:59Z")).isEmpty();
        assertThat(goneUp(LEADER, "2026-03-19T16:00:00Z")).containsExactly("三级");
        assertThat(goneUp(OFFICER, "2026-03-19T16:00:00Z")).as("who was told first keeps seeing how far it has gone").containsExactly("三级");
    }

    @Test
    void isOfNobodyElse() {
        assertThat(goneUp(OTHER_HEAD, "2026-03-20T00:00:00Z")).as("another department").isEmpty();
        assertThat(goneUp(OTHER_LEADER, "2026-03-20T00:00:00Z")).as("another district").isEmpty();
        assertThat(goneUp(POWER, "2026-03-20T00:00:00Z")).as("no post").isEmpty();
    }

    @Test
    void isOfNobodyOnceItIsDone() {
        POWER.run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> act(late, new Command.Finish("answer", null, null, ""))));
        assertThat(goneUp(OFFICER, "2026-03-20T00:00:00Z")).isEmpty();
    }

    @Test
    void isDueAndThenWaitsForItsDepartment() {
        assertThat(own("2026-03-08T15:59:59Z", Section.DUE)).isEmpty();
        assertThat(own("2026-03-08T16:00:00Z", Section.DUE)).containsExactly(-7L);
        assertThat(own("2026-03-16T10:00:00Z", Section.DUE)).containsExactly(0L);
        assertThat(own("2026-03-16T16:00:00Z", Section.WAITING)).containsExactly(1L);
    }

    @Test
    void isByTheHourOnTheDayOfItsDepartmentAndThenOfTheOfficer() {
        var begun = aFault();
        assertThat(byTheHour(begun.plusSeconds(3_599))).singleElement().asString().endsWith("到期").doesNotContain("已于");
        assertThat(goneUp(OFFICER, begun.plusSeconds(3_599).toString())).isEmpty();
        assertThat(byTheHour(begun.plusSeconds(3_601))).singleElement().asString().contains("已于");
        assertThat(goneUp(OFFICER, begun.plusSeconds(3_601).toString())).containsExactly("一级");
        assertThat(goneUp(HEAD, begun.plusSeconds(24 * 3_600).toString())).isEmpty();
        assertThat(goneUp(HEAD, begun.plusSeconds(25 * 3_600).toString())).containsExactly("二级");
        assertThat(goneUp(OTHER_HEAD, begun.plusSeconds(25 * 3_600).toString())).isEmpty();
    }

    @Test
    void tellsFirstWhatHasGoneUpLongestAgo() {
        var advice = late;
        var clock = Clock.fixed(aFault().plusSeconds(3_601), ZoneOffset.UTC);
        var up = OFFICER.get(() -> new Escalations(declarations, departments, queues, clock).to(OFFICER, 200));
        assertThat(up.items()).extracting(item -> item.step().caseId()).filteredOn(List.of(advice, late)::contains).containsExactly(advice, late);
    }

    /// Which is to be answered within the hour.
    private Instant aFault() {
        return POWER.get(() -> new TransactionTemplate(transactions).execute(_ -> {
            var step = new NewStep("answer", new Text("派单响应", "Crew sent"), "power-company", null, null, List.of(), Signing.NONE, 1);
            late = cases.open(
                    new NewCase("fault-repair", KANGDING, "故障抢修", null, "services/fault-repair", 1, Sha256.of(new byte[] {1}), Map.of(),
                            List.of(step), false),
                    "窗口");
            return cases.find(late).openedAt();
        }));
    }

    private List<String> byTheHour(Instant now) {
        return items(POWER, now.toString(), Section.WAITING, Kind.STEP).stream().map(item -> item.detail().zh()).toList();
    }

    /// The levels at which the step stands on somebody's day.
    private List<String> goneUp(Caller person, String now) {
        return items(person, now, Section.WAITING, Kind.GONE_UP).stream()
                .map(item -> item.detail().zh().replaceAll(".*(.级) .*", "$1"))
                .toList();
    }

    private List<Long> own(String now, Section section) {
        return items(POWER, now, section, Kind.STEP).stream().map(Item::days).toList();
    }

    private List<Item> items(Caller person, String now, Section section, Kind kind) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var source = new StepsToday(new Escalations(declarations, departments, queues, clock), queues, clock);
        var reader = new Reader(person, AsOf.now(clock), 50);
        return person.get(() -> source.parts(reader)).stream()
                .filter(part -> part.section() == section)
                .flatMap(part -> part.items().stream())
                .filter(item -> item.kind() == kind && item.href().contains(late.toString()))
                .toList();
    }

    private void act(UUID id, Command command) {
        var decided = cases.act(id, cases.find(id).version(), command, Acting.of(Caller.current(), null));
        assertThat(decided).isInstanceOf(Decided.Accepted.class);
    }

    private static Caller seated(String name, String place, Seat seat) {
        return new Caller(name, name, place.endsWith("00") ? Role.CITY : Role.COUNTY, new Place(place), null, seat, "");
    }
}
