package org.yuanlian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;
import static org.yuanlian.supervision.SupervisionFixtures.statement;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.supervision.store.OrderRows;

@WithDatabase
class OrdersIT {
    private static final Caller CITY = new Caller("city", "市", Role.CITY, new Place("513400"), null, "");
    private static final Caller COUNTY = new Caller("county", "县", Role.COUNTY, new Place("513432"), null, "");

    @Autowired
    OrderRows rows;

    @Autowired
    Lights lights;

    @Autowired
    Ladder ladder;

    @Autowired
    Addressees addressees;

    @Autowired
    Ledger ledger;

    @Autowired
    EvidenceKinds kinds;

    @Autowired
    Enclosures enclosures;

    @Autowired
    HolidayNotices notices;

    @Autowired
    Audit audit;

    @Autowired
    Ids ids;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void followsAnOrderFromItsIssueToTheNextStep() {
        var project = unstartedSince("2026-01-10");
        var issued = on("2026-02-13", CITY, orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "REMINDER"))).getFirst());
        assertThat(issued.unfolded().dueOn()).as("five working days across the Spring Festival").isEqualTo("2026-02-27");
        assertThat(issued.unfolded().issued().addressee()).isEqualTo("招商专班");
        assertThat(issued.light()).isEqualTo(Light.BLUE);

        refused("2026-02-27", orders -> orders.escalate(issued.id()), "supervision.order.not-due");
        var overdue = on("2026-02-28", CITY, orders -> orders.one(issued.id()).orElseThrow());
        assertThat(overdue.state()).isEqualTo(new OrderState.Overdue(LocalDate.parse("2026-02-27"), 1));
        assertThat(overdue.light()).isEqualTo(Light.YELLOW);
        assertThat(on("2026-02-28", CITY, orders -> orders.proposals(new Place("513432"), 0, 50)).overdue())
                .anySatisfy(next -> assertThat(next.step()).isEqualTo("ORDER"));

        var next = on("2026-02-28", CITY, orders -> orders.escalate(issued.id()));
        assertThat(next.unfolded().issued().step()).isEqualTo("ORDER");
        assertThat(next.unfolded().issued().addresseePlace()).isEqualTo(new Place("513432"));
        assertThat(next.unfolded().dueOn()).isEqualTo("2026-03-13");
        assertThat(on("2026-03-02", CITY, orders -> orders.reply(issued.id(), "已列出时间表", Enclosure.NONE)).state())
                .isEqualTo(new OrderState.Replied(LocalDate.parse("2026-03-02"), false));
    }

    @Test
    void stopsTheTermWhileAnOrderIsContested() {
        var project = unstartedSince("2026-01-10");
        var order = on("2026-03-02", CITY, orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "ORDER"))).getFirst());
        assertThat(order.unfolded().dueOn()).isEqualTo("2026-03-16");
        var contested = on("2026-03-09", COUNTY, orders -> orders.contest(order.id(), "土地尚未交付", Enclosure.NONE));
        assertThat(contested.state()).isEqualTo(new OrderState.Contested(LocalDate.parse("2026-03-09")));
        refused("2026-03-30", orders -> orders.escalate(order.id()), "supervision.contest.pending");
        assertThatThrownBy(() -> on("2026-03-30", COUNTY, orders -> orders.decide(order.id(), true, "自己同意")))
                .hasMessageContaining("supervision.contest.own");
        var dismissed = on("2026-03-30", CITY, orders -> orders.decide(order.id(), false, "土地已于一月交付"));
        assertThat(dismissed.unfolded().dueOn()).as("five working days were left").isEqualTo("2026-04-07");
        assertThatThrownBy(() -> on("2026-03-31", COUNTY, orders -> orders.contest(order.id(), "再议", Enclosure.NONE)))
                .hasMessageContaining("supervision.contest.twice");
    }

    @Test
    void refusesAContestAfterTheWindow() {
        var project = unstartedSince("2026-01-10");
        var order = on("2026-03-02", CITY, orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "ORDER"))).getFirst());
        assertThatThrownBy(() -> on("2026-03-10", COUNTY, orders -> orders.contest(order.id(), "晚了", Enclosure.NONE)))
                .hasMessageContaining("supervision.contest.late");
        assertThat(on("2026-03-10", COUNTY, orders -> orders.one(order.id()).orElseThrow()).events()).hasSize(1);
    }

    @Test
    void writesNothingWhereATermReachesAYearWithoutCalendar() {
        var project = unstartedSince("2026-01-10");
        refused("2026-12-28", orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "ORDER"))), "kernel.calendar.year-missing");
        assertThat(of(project)).isEmpty();
        assertThat(on("2026-12-28", CITY, orders -> orders.proposals(new Place("513432"), 0, 5)).alerts())
                .anySatisfy(alert -> assertThat(alert.where()).isEqualTo("calendar 2027"));
    }

    @Test
    void issuesAllOrNoneAndSaysWhatSpeaksAgainstEach() {
        var project = unstartedSince("2026-01-10");
        refused(
                "2026-03-02",
                orders -> orders.issue(List.of(
                        new Orders.Wanted(project, LightRule.START, "ORDER"),
                        new Orders.Wanted(project, LightRule.LISTING, "ORDER"),
                        new Orders.Wanted(UUID.randomUUID(), LightRule.START, "ORDER"))),
                "supervision.order.uncalled");
        assertThat(of(project)).isEmpty();
        on("2026-03-02", CITY, orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "ORDER"))));
        refused("2026-03-03", orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "ORDER"))), "supervision.order.open");
    }

    @Test
    void closesByEvidenceThatWasRecordedSince() {
        var project = unstartedSince("2026-01-10");
        var order = on("2026-03-02", CITY, orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "ORDER"))).getFirst());
        refused("2026-03-03", orders -> orders.close(order.id(), "已开工"), "supervision.order.unproved");
        CITY.run(() -> ledger.record(project, 1, List.of(statement("construction-permit", Grade.A, "2026-03-05", null, null)), "tester"));
        var closed = on("2027-01-05", CITY, orders -> orders.close(order.id(), "已开工"));
        assertThat(closed.state()).isEqualTo(new OrderState.Closed(LocalDate.parse("2027-01-05"), false));
        refused("2027-01-05", orders -> orders.reply(order.id(), "谢谢", Enclosure.NONE), "supervision.order.closed");
        List<Order> open = on("2027-01-05", CITY, orders -> orders.list(new Place("513432"), true));
        assertThat(open).extracting(Order::id).doesNotContain(order.id());
    }

    @Test
    void keepsOrdersFromOtherPlacesAndFromChange() {
        var project = unstartedSince("2026-01-10");
        var order = on("2026-03-02", CITY, orders -> orders.issue(List.of(new Orders.Wanted(project, LightRule.START, "ORDER"))).getFirst());
        var elsewhere = new Caller("other", "他市", Role.CITY, new Place("510100"), null, "");
        assertThatThrownBy(() -> on("2026-03-03", elsewhere, orders -> orders.reply(order.id(), "代答", Enclosure.NONE)))
                .hasMessageContaining("supervision.order.unknown");
        assertThatThrownBy(() -> CITY.run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ ->
                        jdbc.sql("delete from order_event where order_id = ?").param(order.id()).update())))
                .hasMessageContaining("never changed");
    }

    @Test
    void answersUnderApiOrders() {
        var project = unstartedSince("2026-01-10");
        var body = "{\"items\":[{\"project\":\"%s\",\"rule\":\"START\",\"step\":\"ORDER\"}]}".formatted(project);
        var park = web.post().uri("/api/orders").contentType("application/json").content(body)
                .with(LoggedIn.as(Role.PARK, "510112.P0007")).with(csrf()).exchange();
        assertThat(park).hasStatus(403);
        var issued = web.post().uri("/api/orders").contentType("application/json").content(body)
                .with(LoggedIn.as(Role.CITY, "513400")).with(csrf()).exchange();
        assertThat(issued).hasStatus(201).bodyJson().extractingPath("$[0].state").isEqualTo("OPEN");
        var list = web.get().uri("/api/orders?place=513432").with(LoggedIn.as(Role.COUNTY, "513432")).exchange();
        assertThat(list).hasStatusOk().bodyJson().extractingPath("$.items[0].project").isEqualTo(project.toString());
        assertThat(web.get().uri("/api/orders/proposals?place=513432").with(LoggedIn.as(Role.COUNTY, "513432")).exchange()).hasStatusOk();
    }

    @Test
    void takesAFileWithTheAnswerAndShowsWhatIsMine() throws Exception {
        var project = unstartedSince("2026-01-10");
        var order = issued(project);
        var county = LoggedIn.as(Role.COUNTY, "513432");
        var upload = JsonPath.<String>read(web.post().uri("/api/uploads").multipart()
                .file(new MockMultipartFile("file", "整改方案.txt", "text/plain", "九月交地".getBytes(StandardCharsets.UTF_8)))
                .with(county).with(csrf()).exchange().getResponse().getContentAsString(), "$.id");
        var body = "{\"text\":\"已列出时间表\",\"uploadId\":\"%s\"}";
        var unknown = web.post().uri("/api/orders/" + order + "/replies").contentType("application/json")
                .content(body.formatted(UUID.randomUUID())).with(county).with(csrf()).exchange();
        assertThat(unknown).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("supervision.upload.unknown");
        var replied = web.post().uri("/api/orders/" + order + "/replies").contentType("application/json")
                .content(body.formatted(upload)).with(county).with(csrf()).exchange();
        assertThat(replied).hasStatus(201).bodyJson().extractingPath("$.order.state").isEqualTo("REPLIED");
        assertThat(replied).bodyJson().extractingPath("$.events[1].evidence").isNotNull();

        assertThat(web.get().uri("/api/orders?mine=true").with(county).exchange())
                .bodyJson().extractingPath("$.items[*].id").asArray().contains(order);
        assertThat(web.get().uri("/api/orders?mine=true").with(LoggedIn.as(Role.CITY, "513400")).exchange())
                .bodyJson().extractingPath("$.items[*].id").asArray().doesNotContain(order);
    }

    @Test
    void writesTheOrderAsALetterThatLaterEventsDoNotChange() throws Exception {
        var project = unstartedSince("2026-01-10");
        var order = issued(project);
        var first = letter(order, "docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(first)); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("关于年产5万吨正极材料开工事项的督办单", "喜德县：", "判定为红灯", "待核", "施工许可证");
        }
        assertThat(letter(order, "pdf")).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        on("2026-12-01", COUNTY, orders -> orders.reply(UUID.fromString(order), "正在办理", Enclosure.NONE));
        assertThat(letter(order, "docx")).isEqualTo(first);
        var elsewhere = web.get().uri("/api/orders/" + order + "/file").with(LoggedIn.as(Role.CITY, "510100")).exchange();
        assertThat(elsewhere).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("supervision.order.unknown");
    }

    private byte[] letter(String order, String format) throws Exception {
        var answer = web.get().uri("/api/orders/" + order + "/file?format=" + format).with(LoggedIn.as(Role.COUNTY, "513432")).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String issued(UUID project) throws Exception {
        var body = "{\"items\":[{\"project\":\"%s\",\"rule\":\"START\",\"step\":\"ORDER\"}]}".formatted(project);
        var answer = web.post().uri("/api/orders").contentType("application/json").content(body)
                .with(LoggedIn.as(Role.CITY, "513400")).with(csrf()).exchange();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$[0].id");
    }

    private UUID unstartedSince(String planned) {
        return CITY.get(() -> aProjectIn("513432").signedOn("2026-01-02", "1000").says("planned-start", "2026-01-02", planned)
                .inThePast(ledger, Instant.parse("2026-01-03T00:00:00Z")));
    }

    private List<Order> of(UUID project) {
        return on("2026-12-28", CITY, orders -> orders.of(project));
    }

    private void refused(String day, Function<Orders, ?> act, String code) {
        assertThatThrownBy(() -> on(day, CITY, act)).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.problems()).anySatisfy(problem -> assertThat(problem.code()).isEqualTo(code)));
    }

    private <T> T on(String day, Caller caller, Function<Orders, T> act) {
        var clock = Clock.fixed(LocalDate.parse(day).atTime(4, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var orders = new Orders(rows, lights, ladder, addressees, ledger, kinds, enclosures, notices, audit, clock, ids);
        return caller.get(() -> new TransactionTemplate(transactions).execute(_ -> act.apply(orders)));
    }
}
