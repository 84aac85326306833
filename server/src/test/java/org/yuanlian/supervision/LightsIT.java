package org.yuanlian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;
import static org.yuanlian.supervision.SupervisionFixtures.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;

@WithDatabase
class LightsIT {
    private static final Place YUEXI = new Place("513434");

    @Autowired
    Ledger ledger;

    @Autowired
    Lights lights;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void lightsADelayedStartByTheMonthsOfIt() throws Exception {
        var project = everywhere(() -> aProjectIn("513434").signedOn("2026-01-10", "1000").says("planned-start", "2026-01-10", "2026-03-20").in(ledger));

        assertThat(light(project, LightRule.START, "2026-03-19")).isEqualTo(Light.GREEN);
        assertThat(light(project, LightRule.START, "2026-03-20")).isEqualTo(Light.YELLOW);
        assertThat(light(project, LightRule.START, "2026-04-30")).isEqualTo(Light.YELLOW);
        assertThat(light(project, LightRule.START, "2026-05-01")).isEqualTo(Light.RED);
    }

    @Test
    void excusesADelayForADeclaredReasonAlone() throws Exception {
        var excused = everywhere(() -> aProjectIn("513434").signedOn("2026-01-10", "1000").says("planned-start", "2026-01-10", "2026-03-20")
                .proves("delay-reason", Grade.B, "2026-03-25", "land-delivery: 供地延误").in(ledger));
        var invented = everywhere(() -> aProjectIn("513434").signedOn("2026-01-10", "1000").says("planned-start", "2026-01-10", "2026-03-20")
                .proves("delay-reason", Grade.B, "2026-03-25", "no-mood").in(ledger));

        assertThat(light(excused, LightRule.START, "2026-04-10")).isEqualTo(Light.GREEN);
        assertThat(light(excused, LightRule.START, "2026-05-10")).isEqualTo(Light.RED);
        assertThat(light(invented, LightRule.START, "2026-04-10")).isEqualTo(Light.YELLOW);
    }

    @Test
    void lightsProgressPaymentAndListingOfAProjectUnderWay() throws Exception {
        var project = everywhere(() -> aProjectIn("513434").signedOn("2025-12-01", "1000")
                .proves("construction-permit", Grade.A, "2026-01-01", null)
                .says("planned-completion", "2025-12-01", "2026-04-11")
                .says("progress-percent", "2026-02-20", "20")
                .states("planned-capital", Grade.C, "2025-12-01", "400", "2026-02-01")
                .states("reported-arrival", Grade.C, "2026-02-10", "400", null)
                .in(ledger));

        assertThat(light(project, LightRule.PROGRESS, "2026-02-20")).as("50 %% planned, 20 reported").isEqualTo(Light.YELLOW);
        assertThat(light(project, LightRule.PROGRESS, "2026-02-21")).as("51 %% planned, 20 reported").isEqualTo(Light.RED);
        assertThat(light(project, LightRule.PAYMENT, "2026-02-05")).isEqualTo(Light.RED);
        assertThat(light(project, LightRule.PAYMENT, "2026-02-10")).isEqualTo(Light.GREEN);
        assertThat(light(project, LightRule.LISTING, "2026-01-31")).isEqualTo(Light.GREEN);
        assertThat(light(project, LightRule.LISTING, "2026-02-01")).isEqualTo(Light.YELLOW);
        assertThat(light(project, LightRule.LISTING, "2026-03-02")).isEqualTo(Light.RED);
    }

    @Test
    void lightsTalksByTheirSilence() throws Exception {
        var project = everywhere(() -> aProjectIn("513434").says("negotiation-record", "2026-01-15", null).in(ledger));

        assertThat(light(project, LightRule.TALKS, "2026-03-14")).isEqualTo(Light.GREEN);
        assertThat(light(project, LightRule.TALKS, "2026-03-15")).isEqualTo(Light.YELLOW);
        assertThat(light(project, LightRule.TALKS, "2026-04-15")).isEqualTo(Light.RED);
        assertThat(lit(project, "2026-07-16")).singleElement().satisfies(one -> {
            assertThat(one.proposal()).isEqualTo("LEAVE_POOL");
            assertThat(one.matched()).isEqualTo(4);
            assertThat(one.inputs()).isEqualTo(Map.of("monthsSilent", "6.5"));
        });
    }

    @Test
    void countsAndListsAsOfAnyPair() throws Exception {
        var place = "513435";
        var red = everywhere(() -> aProjectIn(place).signedOn("2026-01-10", "1000").says("planned-start", "2026-01-10", "2026-02-20").in(ledger));
        var before = AsOf.now(clock).recordedAt();
        var yellow = everywhere(() -> aProjectIn(place).signedOn("2026-01-10", "1000").says("planned-start", "2026-01-10", "2026-04-20").in(ledger));
        everywhere(() -> ledger.record(red, 1, List.of(statement("construction-permit", Grade.A, "2026-04-20", null, null)), "tester"));

        var then = new AsOf(LocalDate.parse("2026-04-30"), before);
        var now = new AsOf(LocalDate.parse("2026-04-30"), AsOf.now(clock).recordedAt().plusSeconds(60));
        assertThat(everywhere(() -> lights.counts(then, new Place(place))).getFirst().projects()).isEqualTo(Map.of(Light.NONE, 0L, Light.RED, 1L));
        assertThat(everywhere(() -> lights.counts(now, new Place(place))).getFirst().projects())
                .isEqualTo(Map.of(Light.NONE, 0L, Light.GREEN, 1L, Light.YELLOW, 1L));
        assertThat(everywhere(() -> lights.red(then, new Place(place), 9))).singleElement().satisfies(one -> {
            assertThat(one.project()).isEqualTo(red);
            assertThat(one.since()).isEqualTo("2026-02-20");
        });
        var listed = everywhere(() -> lights.list(now, new Place(place), List.of(LightRule.START), List.of(Light.YELLOW), 0, 9));
        assertThat(listed.items()).extracting(LitProject::project).containsExactly(yellow);
        assertThat(everywhere(() -> lights.counts(now, new Place("513400"), Lights.Group.COUNTY))).containsKey("513435");
        assertThat(everywhere(() -> lights.counts(now, new Place("510000"), Lights.Group.CITY))).containsKey("513400");
    }

    @Test
    void refusesAPercentageThatIsNone() {
        assertThatThrownBy(() -> everywhere(() -> aProjectIn("513434").says("progress-percent", "2026-01-02", "120").in(ledger)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("ledger.percent.shape"));
    }

    @Test
    void answersUnderApiLights() throws Exception {
        everywhere(() -> aProjectIn("513436").signedOn("2026-01-10", "1000").says("planned-start", "2026-01-10", "2026-02-20").in(ledger));
        var list = web.get().uri("/api/lights?place=513436&validOn=2026-06-01").with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
        assertThat(list).hasStatusOk().bodyJson().extractingPath("$.items[0].light").isEqualTo("RED");
        assertThat(list).bodyJson().extractingPath("$.counts[0].verified").isEqualTo(false);
        var elsewhere = web.get().uri("/api/lights?place=513436&validOn=2026-06-01").with(LoggedIn.as(Role.CITY, "510100")).exchange();
        assertThat(elsewhere).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(0);
        var rules = web.get().uri("/api/lights/rules").with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
        assertThat(rules).hasStatusOk().bodyJson().extractingPath("$.tables[1].rules[1].when[0]").isEqualTo("[10..30]");
        assertThat(web.get().uri("/api/lights/rules/file").with(LoggedIn.as(Role.PROVINCE, "510000")).exchange()).hasStatusOk();
    }

    private Light light(UUID project, LightRule rule, String on) throws Exception {
        return lit(project, on).stream().collect(Collectors.toMap(LitProject::rule, LitProject::light)).getOrDefault(rule, Light.NONE);
    }

    private List<LitProject> lit(UUID project, String on) throws Exception {
        var asOf = new AsOf(LocalDate.parse(on), AsOf.now(clock).recordedAt().plusSeconds(60));
        return everywhere(() -> lights.of(project, YUEXI, asOf));
    }

    private <T> T everywhere(java.util.concurrent.Callable<T> work) throws Exception {
        return Scope.EVERYWHERE.call(work);
    }
}
