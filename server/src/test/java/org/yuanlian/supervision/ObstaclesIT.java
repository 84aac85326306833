package org.yuanlian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.access.Role;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Comparison.Basis;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Stretch;
import org.yuanlian.supervision.Obstacles.Wanted;

@WithDatabase
class ObstaclesIT {

    @Autowired
    Ledger ledger;

    @Autowired
    Obstacles obstacles;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void tellsWhatTheStageLacksUntilItIsThere() throws Exception {
        var place = "513426";
        Scope.EVERYWHERE.call(() -> aProjectIn(place).signedOn("2026-01-05", "1000").proves("land-contract", Grade.A, "2026-02-01", null)
                .says("planned-start", "2026-01-05", "2026-06-01")
                .proves("eia-approval", Grade.A, "2026-03-01", null)
                .in(ledger));

        assertThat(list(place, "2026-02-10").items()).extracting(one -> one.finding().what().zh())
                .containsExactlyInAnyOrder("环评未批复", "建设工程规划许可证未核发", "水电气未接入");
        assertThat(list(place, "2026-03-01").items()).extracting(one -> one.finding().what().zh())
                .containsExactlyInAnyOrder("建设工程规划许可证未核发", "水电气未接入");
        assertThat(list(place, "2026-01-10").items()).singleElement().satisfies(one -> {
            assertThat(one.finding().what().zh()).isEqualTo("项目公司未注册");
            assertThat(one.finding().stretch()).isEqualTo(new Stretch(Stage.SIGNED, Stage.PERFORMED));
            assertThat(one.finding().due()).as("nobody planned it").isNull();
            assertThat(one.slackDays()).isNull();
            assertThat(one.elapsedDays()).isEqualTo(5);
        });
    }

    @Test
    void countsMoneyAgainstTheAgreedAmount() throws Exception {
        var place = "513427";
        Scope.EVERYWHERE.call(() -> aProjectIn(place).signedOn("2026-01-05", "1000").proves("construction-permit", Grade.A, "2026-02-01", null)
                .proves("land-contract", Grade.A, "2026-01-20", null)
                .states("reported-arrival", Grade.C, "2026-02-10", "499.99", null)
                .states("reported-arrival", Grade.C, "2026-03-10", "500", null)
                .in(ledger));

        assertThat(list(place, "2026-03-09").items()).extracting(one -> one.finding().under()).containsExactly("money");
        assertThat(list(place, "2026-03-10").items()).isEmpty();
    }

    @Test
    void keepsARecordedBlockerUntilItIsClosed() throws Exception {
        var place = "513428";
        Scope.EVERYWHERE.call(() -> aProjectIn(place).says("negotiation-record", "2026-01-01", null)
                .says("blocker-opened", "2026-02-01", "land: 拆迁未完成")
                .says("blocker-opened", "2026-02-03", "lend：没有这一类")
                .says("blocker-closed", "2026-04-01", "land: 拆迁未完成")
                .says("blocker-opened", "2026-05-01", "land: 拆迁未完成")
                .in(ledger));

        assertThat(list(place, "2026-03-01").items()).allMatch(Obstacle::isRecorded).extracting(one -> one.finding().under())
                .containsExactlyInAnyOrder("land", "others");
        assertThat(list(place, "2026-04-01").items()).extracting(one -> one.finding().what().zh()).containsExactly("lend：没有这一类");
        assertThat(list(place, "2026-05-02").items()).hasSize(2);
    }

    @Test
    void forgetsProjectsThatEnded() throws Exception {
        var place = "513429";
        Scope.EVERYWHERE.call(() -> aProjectIn(place).signedOn("2026-01-05", "1000").says("blocker-opened", "2026-01-06", "money: 融资未落实")
                .proves("termination", Grade.B, "2026-02-01", "解约").in(ledger));

        assertThat(list(place, "2026-01-31").total()).isEqualTo(2);
        assertThat(list(place, "2026-02-01").total()).isZero();
    }

    @Test
    void measuresTheSlackAgainstComparableProjects() throws Exception {
        var place = "513430";
        Scope.EVERYWHERE.call(() -> {
            for (var day = 11; day <= 18; day++) {
                aProjectIn(place).says("industry", "2026-01-01", "9611").signedOn("2026-01-01", "1000")
                        .proves("land-contract", Grade.A, "2026-03-01", null)
                        .proves("construction-permit", Grade.A, "2026-04-" + day, null)
                        .states("reported-arrival", Grade.C, "2026-03-01", "600", null).in(ledger);
            }
            return aProjectIn(place).says("industry", "2026-01-01", "9622").signedOn("2026-01-01", "1000")
                    .proves("land-contract", Grade.A, "2026-04-01", null).proves("eia-approval", Grade.A, "2026-04-01", null)
                    .proves("planning-permit", Grade.A, "2026-04-01", null)
                    .says("planned-start", "2026-01-01", "2026-06-01").in(ledger);
        });

        assertThat(list(place, "2026-05-01").items()).singleElement().satisfies(one -> {
            assertThat(one.finding().under()).isEqualTo("infrastructure");
            var typical = Objects.requireNonNull(one.typical());
            assertThat(typical.basis()).isEqualTo(Basis.INDUSTRY);
            assertThat(typical.times().quartiles().median()).isEqualTo(44);
            assertThat(one.elapsedDays()).isEqualTo(30);
            assertThat(Objects.requireNonNull(one.slack()).remainingDays()).as("half of 41..48, less 30").isEqualTo(14);
            assertThat(one.slackDays()).as("31 days are left").isEqualTo(17);
        });
        assertThat(urgent(place, "2026-05-01", 17)).isEmpty();
        assertThat(urgent(place, "2026-05-01", 18)).hasSize(1);

        assertThat(urgent(place, "2026-06-02", 0)).as("the planned day has passed").isEmpty();
    }

    @Test
    void groupsByUnitTheMostUrgentFirst() throws Exception {
        var place = "513431";
        Scope.EVERYWHERE.call(() -> {
            aProjectIn(place).signedOn("2026-01-05", "1000").says("blocker-opened", "2026-01-06", "money: 一").in(ledger);
            return aProjectIn(place).signedOn("2026-01-05", "1000").says("responsible-unit", "2026-01-02", "二专班")
                    .says("blocker-opened", "2026-01-06", "land: 二").in(ledger);
        });
        var all = obstacles(new Wanted(asOf("2026-02-01"), new Place(place), null, null, null));

        assertThat(all.units()).extracting(ObstacleList.UnitTally::unit).containsExactlyInAnyOrder("招商专班", "二专班");
        assertThat(all.classes()).extracting(ObstacleList.ClassTally::obstacles).containsExactly(1L, 0L, 0L, 1L, 2L);
        var one = obstacles(new Wanted(asOf("2026-02-01"), new Place(place), "二专班", place, "land"));
        assertThat(one.items()).singleElement().satisfies(found -> assertThat(found.finding().what().zh()).isEqualTo("二"));
        assertThat(obstacles(new Wanted(asOf("2026-02-01"), new Place(place), "二专班", "513401", null)).total()).isZero();
        assertThat(one.units()).singleElement().satisfies(unit -> assertThat(unit.obstacles()).isEqualTo(1));
    }

    @Test
    void answersUnderApiObstaclesInsideTheRegionAlone() throws Exception {
        Scope.EVERYWHERE.call(() -> aProjectIn("513432").signedOn("2026-01-05", "1000").says("blocker-opened", "2026-01-06", "money: 融资未落实").in(ledger));

        var list = web.get().uri("/api/obstacles?place=513432&validOn=2026-03-01&class=money").with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
        assertThat(list).hasStatusOk().bodyJson().extractingPath("$.items[0].obstacleClass").isEqualTo("money");
        assertThat(list).bodyJson().extractingPath("$.items[0].typical.n").isNotNull();
        assertThat(list).bodyJson().extractingPath("$.verified").isEqualTo(false);
        var elsewhere = web.get().uri("/api/obstacles?place=513432&validOn=2026-03-01").with(LoggedIn.as(Role.CITY, "510100")).exchange();
        assertThat(elsewhere).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(0);
        var file = web.get().uri("/api/obstacles/export?place=513432&validOn=2026-03-01").with(LoggedIn.as(Role.PROVINCE, "510000")).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(web.get().uri("/api/durations?by=PARK&place=513432").with(LoggedIn.as(Role.COUNTY, "513432")).exchange())
                .hasStatusOk().bodyJson().extractingPath("$.items").isEqualTo(List.of());
    }

    private List<Obstacle> urgent(String place, String on, long lessThanDays) throws Exception {
        return Scope.EVERYWHERE.call(() -> obstacles.urgent(asOf(on), new Place(place), lessThanDays, 50)).items();
    }

    private ObstacleList list(String place, String on) throws Exception {
        return obstacles(new Wanted(asOf(on), new Place(place), null, null, null));
    }

    private ObstacleList obstacles(Wanted wanted) throws Exception {
        return Scope.EVERYWHERE.call(() -> obstacles.list(wanted, 0, 50));
    }

    private AsOf asOf(String on) {
        return new AsOf(LocalDate.parse(on), AsOf.now(clock).recordedAt().plusSeconds(60));
    }
}
