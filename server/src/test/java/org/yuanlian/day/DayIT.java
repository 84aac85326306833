package org.yuanlian.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.chain.governance.Appointment.Grounds;
import org.yuanlian.chain.governance.Duty;
import org.yuanlian.chain.governance.Governance;
import org.yuanlian.database.Scope;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.inspection.Inspections;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.order.OrderEvent;
import org.yuanlian.supervision.order.OrderEvent.Made;
import org.yuanlian.supervision.store.OrderRows;

@WithDatabase
class DayIT {
    private static final Caller CITY = new Caller("garze-city", "市州专员", Role.CITY, new Place("513300"), null, "");
    private static final Caller COUNTY = new Caller("luhuo-county", "炉霍专员", Role.COUNTY, new Place("513327"), null, "");

    @Autowired
    Day day;

    @Autowired
    DayPaper paper;

    @Autowired
    Ledger ledger;

    @Autowired
    OrderRows orders;

    @Autowired
    Inspections inspections;

    @Autowired
    Governance governance;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void sendsAnOrderFromTheAddresseeToWhoeverDecides() {
        var order = issued("513327", "2026-03-02", "2026-03-16");

        assertThat(kinds(COUNTY, "2026-03-02", Section.WAITING, order)).containsExactly(Kind.REPLY);
        assertThat(kinds(CITY, "2026-03-02", Section.MINE, order)).containsExactly(Kind.ORDER);
        assertThat(kinds(CITY, "2026-03-10", Section.DUE, order)).containsExactly(Kind.ORDER);
        assertThat(kinds(CITY, "2026-03-17", Section.WAITING, order)).containsExactly(Kind.ESCALATE);

        happens(order, new OrderEvent.Replied(made("2026-03-18", COUNTY), "已列出时间表", null));
        assertThat(kinds(CITY, "2026-03-18", Section.WAITING, order)).containsExactly(Kind.CLOSE);
        assertThat(kinds(COUNTY, "2026-03-18", Section.WAITING, order)).isEmpty();
        assertThat(kinds(CITY, "2026-03-17", Section.WAITING, order)).as("what it was the day before stays").containsExactly(Kind.ESCALATE);

        happens(order, new OrderEvent.Closed(made("2026-03-20", CITY), "已开工", null));
        assertThat(day(CITY, "2026-03-20").sections()).allSatisfy(part -> assertThat(part.items()).noneMatch(item -> item.href().endsWith(order.toString())));
    }

    /// Laid down by the city, or borne by who bears the city's name; not what another city laid down.
    @Test
    void tellsDutiesForChainsToWhoLaidThemDownAndToWhoBearsThem() {
        charge("513300", "建立企业清单", "市州经信部门（演示）", "2016-05-20");
        charge("510000", "报送年度总结", "甘孜州经信局（演示）", "2016-05-27");
        charge("510700", "别处的任务", "绵阳市经信局（演示）", "2016-05-20");
        assertThat(duties(CITY, "2016-05-20", Section.DUE)).containsExactlyInAnyOrder("建立企业清单", "报送年度总结");
        assertThat(duties(CITY, "2016-05-19", Section.DUE)).as("a week before, not more").containsExactly("建立企业清单");
        assertThat(duties(CITY, "2016-05-21", Section.OVERDUE)).containsExactly("建立企业清单");
        assertThat(duties(COUNTY, "2016-05-21", Section.OVERDUE)).isEmpty();
    }

    private void charge(String place, String told, String bearer, String due) {
        var what = new Duty.What("software", told, bearer, LocalDate.of(2016, 1, 1), LocalDate.parse(due), new Grounds("仅作演示", false, true));
        new Caller("tester", "Tester", Role.CITY, new Place(place), null, "").run(() -> governance.charge(what));
    }

    private List<String> duties(Caller person, String on, Section section) {
        return day(person, on).sections().stream()
                .filter(part -> part.section() == section)
                .flatMap(part -> part.items().stream())
                .filter(item -> item.kind() == Kind.DUTY)
                .map(Item::title)
                .toList();
    }

    @Test
    void letsNobodyDecideOnTheOwnContest() {
        var order = issued("513328", "2026-03-02", "2026-03-16");
        happens(order, new OrderEvent.Contested(made("2026-03-05", CITY), "有误", null));

        assertThat(kinds(CITY, "2026-03-05", Section.WAITING, order)).isEmpty();
        assertThat(kinds(CITY, "2026-03-05", Section.CONTESTED, order)).containsExactly(Kind.ORDER);
        var colleague = new Caller("garze-other", "同事", Role.CITY, new Place("513300"), null, "");
        assertThat(kinds(colleague, "2026-03-05", Section.WAITING, order)).containsExactly(Kind.DECIDE);
        var department = new Caller("dept", "部门", Role.DEPARTMENT, new Place("513300"), null, "");
        assertThat(kinds(department, "2026-03-05", Section.WAITING, order)).as("a department supervises nobody").isEmpty();
    }

    @Test
    void tellsMilestonesThatArePastOrCloseInTheOwnPlaceAlone() throws Exception {
        var project = Scope.EVERYWHERE.call(() -> aProjectIn("513329").signedOn("2026-01-02", "1000").says("planned-start", "2026-01-02", "2026-05-10").in(ledger));
        var county = new Caller("xinlong", "新龙", Role.COUNTY, new Place("513329"), null, "");

        assertThat(milestones(county, "2026-05-02", Section.DUE, project)).isEmpty();
        assertThat(milestones(county, "2026-05-03", Section.DUE, project)).containsExactly(-7L);
        assertThat(milestones(county, "2026-05-10", Section.DUE, project)).containsExactly(0L);
        assertThat(milestones(county, "2026-05-11", Section.OVERDUE, project)).containsExactly(1L);
        assertThat(milestones(COUNTY, "2026-05-11", Section.OVERDUE, project)).isEmpty();
    }

    @Test
    void countsAllAndTellsTheFirstFifty() throws Exception {
        Scope.EVERYWHERE.call(() -> {
            for (var i = 0; i < 53; i++) {
                aProjectIn("513330").signedOn("2026-01-02", "1000").says("planned-start", "2026-01-02", "2026-05-10").in(ledger);
            }
            return null;
        });
        var county = new Caller("dege", "德格", Role.COUNTY, new Place("513330"), null, "");
        var overdue = part(day(county, "2026-06-01"), Section.OVERDUE);

        assertThat(overdue.total()).isEqualTo(53);
        assertThat(overdue.items()).hasSize(Day.MOST);
        assertThat(county.get(() -> paper.html(day.of(asOf("2026-06-01"))))).contains("已逾期（53 项）").contains("另有 3 项").contains("德格");
    }

    @Test
    void tellsAnInspectorOfTheOwnVisitsOnceTheirPeriodHasBegun() throws Exception {
        var project = Scope.EVERYWHERE.call(() -> aProjectIn("513331").signedOn("2026-01-02", "1000").in(ledger));
        var plan = new Inspections.Wanted(
                "三月核查", LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-31"), "site-visit", new Place("513331"), List.of(),
                false, List.of(project), List.of("batang-inspector"));
        CITY.run(() -> inspections.make(plan));
        var inspector = new Caller("batang-inspector", "巴塘督查", Role.COUNTY, new Place("513331"), null, "");
        var colleague = new Caller("batang-other", "同事", Role.COUNTY, new Place("513331"), null, "");

        assertThat(visits(inspector, "2026-03-08")).isEmpty();
        assertThat(visits(inspector, "2026-03-09")).containsExactly("三月核查");
        assertThat(visits(colleague, "2026-03-09")).isEmpty();
    }

    @Test
    void answersUnderApiDayAndOnPaper() {
        var county = LoggedIn.as(Role.COUNTY, "513330");
        assertThat(web.get().uri("/api/day?validOn=2026-06-01").with(county).exchange())
                .hasStatusOk().bodyJson().extractingPath("$.place").isEqualTo("513330");
        var sheet = web.get().uri("/api/day/sheet?format=html&validOn=2026-06-01").with(county).exchange();
        assertThat(sheet).hasStatusOk().bodyText().contains("2026年6月1日事项单");
    }

    private UUID issued(String place, String on, String due) {
        var id = UUID.randomUUID();
        var project = CITY.get(() -> aProjectIn(place).signedOn("2026-01-02", "1000").in(ledger));
        CITY.run(() -> inTransaction(() -> {
            orders.open(new OrderRows.Opened(id, project, new Place(place), LightRule.START, Instant.parse(on + "T02:00:00Z"), CITY.name(), 2026));
            orders.add(id, new Place(place), new OrderEvent.Issued(
                    made(on, CITY), "ORDER", new Place(place), "县政府", LocalDate.parse(due), LocalDate.parse(on).plusDays(7)));
        }));
        return id;
    }

    private void happens(UUID order, OrderEvent event) {
        CITY.run(() -> inTransaction(() -> orders.add(order, orders.find(order).orElseThrow().head().place(), event)));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private static Made made(String on, Caller by) {
        return new Made(Instant.parse(on + "T02:00:00Z"), by.name(), LocalDate.parse(on));
    }

    private List<Kind> kinds(Caller person, String on, Section section, UUID order) {
        return part(day(person, on), section).items().stream().filter(item -> item.href().endsWith(order.toString())).map(Item::kind).toList();
    }

    private List<String> visits(Caller person, String on) {
        return part(day(person, on), Section.WAITING).items().stream()
                .filter(item -> item.kind() == Kind.VISIT)
                .map(item -> item.detail().zh())
                .toList();
    }

    private List<Long> milestones(Caller person, String on, Section section, UUID project) {
        return part(day(person, on), section).items().stream()
                .filter(item -> item.kind() == Kind.MILESTONE && project.equals(item.project()))
                .map(Item::days)
                .toList();
    }

    private static Part part(DaySheet sheet, Section section) {
        return sheet.sections().stream().filter(part -> part.section() == section).findFirst().orElse(new Part(section, 0, List.of()));
    }

    private DaySheet day(Caller person, String on) {
        return person.get(() -> day.of(asOf(on)));
    }

    private AsOf asOf(String on) {
        return new AsOf(LocalDate.parse(on), AsOf.now(clock).recordedAt().plusSeconds(60));
    }
}
