package org.yuanlian.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;
import static org.yuanlian.supervision.SupervisionFixtures.statement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.assessment.Assessments.Publication;
import org.yuanlian.assessment.Task;
import org.yuanlian.assessment.scoring.Measured.Missing;
import org.yuanlian.assessment.scoring.Score;
import org.yuanlian.assessment.store.AssessmentRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Settled;
import org.yuanlian.registry.HolidayNotices;

@WithDatabase
class AssessmentsIT {
    private static final Caller OFFICER = new Caller("p", "省考核员", Role.PROVINCE, new Place("510000"), null, "test");
    private static final Place MULI = new Place("513422");
    private static final Place YANYUAN = new Place("513423");
    private static final Place DECHANG = new Place("513424");

    @Autowired
    Assessments assessments;

    @Autowired
    Appeals appeals;

    @Autowired
    Simulations simulations;

    @Autowired
    Targets targets;

    @Autowired
    Sheets sheets;

    @Autowired
    Counting counting;

    @Autowired
    AssessmentRows rows;

    @Autowired
    Settled settled;

    @Autowired
    HolidayNotices notices;

    @Autowired
    Audit audit;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void countsEachItemOfThePublishedSheetFromTheLedger() {
        OFFICER.run(() -> {
            portfolio(MULI, 2011);
            task(MULI, 2011, "50000000");
            var draft = assessments.draft("yulin-2008", 2011);
            var lines = lines(draft, MULI);
            assertThat(figure(lines, "performance")).isEqualTo("2/3");
            assertThat(figure(lines, "started")).isEqualTo("1/3");
            assertThat(figure(lines, "funding")).isEqualTo("40000000/600000000");
            assertThat(figure(lines, "task")).isEqualTo("30000000/50000000");
            assertThat(line(lines, "performance").points()).isEqualByComparingTo("6.6667");
            assertThat(line(lines, "task").points()).isEqualByComparingTo("21");
            var whole = lines(assessments.draft("city-2024", 2024), MULI);
            assertThat(line(whole, "contracts").measured().missing()).isEqualTo(Missing.NO_TASK);
        });
    }

    @Test
    void countsSizesLateStartsAndFalseReportsOfTheYear() {
        OFFICER.run(() -> {
            signed(DECHANG, 2024, "300000000");
            signed(DECHANG, 2024, "999999999");
            signed(DECHANG, 2024, "1000000000");
            signed(DECHANG, 2023, "5000000000");
            aProjectIn(DECHANG.key()).signedOn("2024-02-01", "2000000000").says("planned-start", "2024-02-01", "2024-06-01").in(ledger);
            var lines = lines(assessments.draft("city-2024", 2024), DECHANG);
            assertThat(figure(lines, "from-300-million")).isEqualTo("2");
            assertThat(figure(lines, "from-1-billion")).isEqualTo("1");
            assertThat(figure(lines, "from-2-billion")).isEqualTo("1");
            assertThat(figure(lines, "starts-overdue")).isEqualTo("1");
            assertThat(figure(lines, "false-reports")).isEqualTo("0");
            assertThat(line(lines, "from-300-million").points()).isEqualByComparingTo("-0.5");
        });
    }

    @Test
    void recomputesToTheSameFiguresWhateverIsRecordedLater() {
        OFFICER.run(() -> {
            var project = signed(MULI, 2012, "100000000");
            task(MULI, 2012, "10000000");
            var assessment = published("yulin-2008", 2012);
            prove(project, "business-licence", Grade.A, "2012-06-01");
            task(MULI, 2012, "99000000");
            signed(MULI, 2012, "700000000");
            ledger.withdraw(project, version(project), ledger.entries(project, Instant.now()).getFirst().seq(), "核查不实", day(2012), "t");
            var again = assessments.recompute(assessment.id());
            assertThat(again.differences()).isEmpty();
            assertThat(again.isEqual()).isTrue();
            assertThat(again.sheetChanged()).isFalse();
            assertThat(figure(lines(assessments.draft("yulin-2008", 2012), MULI), "task")).isEqualTo("0/99000000");
        });
    }

    @Test
    void publishesAYearOnceAndWholeOrNotAtAll() {
        OFFICER.run(() -> {
            var first = published("yulin-2008", 2013);
            assertThat(assessments.publish("yulin-2008", 2013)).isInstanceOf(Publication.AlreadyThere.class);
            assertThat(assessments.ranking(first.id())).hasSize(183);
            assertThat(assessments.values(first.id())).hasSize(183).allSatisfy((_, own) -> assertThat(own).hasSize(4));
            assertThat(refused(() -> assessments.publish("yulin-2008", 2026)).code()).isEqualTo("assessment.year.open");
            assertThat(refused(() -> assessments.publish("yulin-2O08", 2013)).maybe()).isEqualTo("\"yulin-2008\" is meant");
            assertThat(refused(() -> assessments.publish("city-2024", 2013)).code()).isEqualTo("declaration.version.none");
        });
    }

    @Test
    void ranksNobodyWhoseTotalIsPartial() {
        OFFICER.run(() -> {
            signed(YANYUAN, 2014, "100000000");
            task(YANYUAN, 2014, "10000000");
            signed(DECHANG, 2014, "100000000");
            var ranking = assessments.ranking(published("yulin-2008", 2014).id());
            var whole = ranking.stream().filter(line -> line.place().equals(YANYUAN)).findFirst().orElseThrow();
            var partial = ranking.stream().filter(line -> line.place().equals(DECHANG)).findFirst().orElseThrow();
            assertThat(whole.rank()).isNotNull();
            assertThat(whole.missing()).isZero();
            assertThat(partial.rank()).isNull();
            assertThat(partial.missing()).isEqualTo(1);
        });
    }

    @Test
    void refusesATermThatReachesAYearWithoutCalendarAndWritesNothing() {
        OFFICER.run(() -> {
            var late = at("2026-12-25T02:00:00Z");
            var refusal = refused(() -> late.publish("yulin-2008", 2015));
            assertThat(refusal.code()).isEqualTo("kernel.calendar.year-missing");
            assertThat(refusal.where()).isEqualTo("calendar 2027");
            assertThat(assessments.all()).noneMatch(assessment -> assessment.year() == 2015);
        });
    }

    @Test
    void refusesAnAppealThatComesTooLate() {
        OFFICER.run(() -> {
            signed(MULI, 2016, "100000000");
            // ten working days over the Spring Festival: four up to the make-up day 02-14, five from 02-24 to the one on 02-28, 03-02
            var publication = (Publication.Published) at("2026-02-10T02:00:00Z").publish("yulin-2008", 2016);
            var assessment = publication.assessment();
            assertThat(assessment.appealUntil()).isEqualTo("2026-03-02");
            var refusal = refused(() -> appeals.raise(assessment.id(), new Appeals.Wanted(MULI, "performance", "执照已办", null)));
            assertThat(refusal.code()).isEqualTo("assessment.appeal.late");
            assertThat(refusal.what()).contains("2026-03-02");
            assertThat(appeals.of(assessment)).isEmpty();
        });
    }

    @Test
    void grantsAnAppealByCountingTheOneItemOnceMore() {
        OFFICER.run(() -> {
            var project = signed(MULI, 2018, "100000000");
            var other = signed(YANYUAN, 2018, "100000000");
            var first = published("yulin-2008", 2018);
            var appeal = appeals.raise(first.id(), new Appeals.Wanted(MULI, "performance", "营业执照已办", null));
            assertThat(refused(() -> appeals.decide(appeal.id(), true, "准")).code()).isEqualTo("assessment.appeal.unchanged");

            prove(project, "business-licence", Grade.A, "2018-06-01");
            prove(other, "business-licence", Grade.A, "2018-06-01");
            var decision = Objects.requireNonNull(appeals.decide(appeal.id(), true, "执照核实无误").decision());
            var revision = assessments.find(Objects.requireNonNull(decision.revision())).orElseThrow();

            assertThat(revision.revision()).isEqualTo(2);
            assertThat(revision.reason()).isEqualTo("执照核实无误");
            assertThat(assessments.differences(revision)).isNotEmpty().allSatisfy(difference -> assertThat(difference.key())
                    .matches("513422/(performance/(numerator|points)|points)|\\d+/rank"));
            assertThat(assessments.recompute(revision.id()).isEqual()).isTrue();
            assertThat(assessments.recompute(first.id()).isEqual()).isTrue();
            assertThat(refused(() -> appeals.decide(appeal.id(), false, "再议")).code()).isEqualTo("assessment.appeal.decided");
            assertThat(refused(() -> appeals.raise(first.id(), new Appeals.Wanted(YANYUAN, "performance", "执照", null))).code())
                    .isEqualTo("assessment.assessment.revised");
            assertThat(refused(() -> appeals.raise(revision.id(), new Appeals.Wanted(MULI, "performance", "再申", null))).code())
                    .isEqualTo("assessment.appeal.twice");
            assertThat(refused(() -> appeals.raise(revision.id(), new Appeals.Wanted(MULI, "performence", "再申", null))).maybe())
                    .isEqualTo("\"performance\" is meant");
        });
    }

    @Test
    void triesTheSameSheetAndFindsTheSame() {
        OFFICER.run(() -> {
            for (var place : List.of(MULI, YANYUAN, DECHANG)) {
                signed(place, 2019, "100000000");
                task(place, 2019, "10000000");
            }
            var project = signed(YANYUAN, 2019, "100000000");
            prove(project, "business-licence", Grade.A, "2019-06-01");
            var assessment = published("yulin-2008", 2019);
            var same = simulations.of(assessment.id(), assessment.sheetText());
            assertThat(same.tau()).isEqualTo(1.0);
            assertThat(same.lines()).hasSize(183).allSatisfy(line -> {
                assertThat(line.after()).isEqualByComparingTo(line.before());
                assertThat(line.rankAfter()).isEqualTo(line.rankBefore());
            });
            var heavier = assessment.sheetText().replace("full: 10\n", "full: 30\n").replace("points: 10 }, cap: 10,", "points: 30 }, cap: 30,").replace("full: 100\n", "full: 120\n");
            var changed = simulations.of(assessment.id(), heavier);
            assertThat(changed.lines()).anySatisfy(line -> assertThat(line.after()).isGreaterThan(line.before()));
        });
    }

    @Test
    void tellsEveryProblemOfABrokenSheet() {
        OFFICER.run(() -> {
            var assessment = published("yulin-2008", 2020);
            var broken = assessment.sheetText().replace("full: 10\n", "full: 11\n").replace("START_OR_COMPLETION_RATE", "START_OR_COMPLETON_RATE");
            var twice = broken.replace("cap: 35", "kap: 35");
            assertThatThrownBy(() -> simulations.of(assessment.id(), twice)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                    .extracting(Problem::code).containsExactly("declaration.value.unknown", "declaration.key.unknown", "declaration.key.unknown"));
            var weights = assessment.sheetText().replace("full: 10\n", "full: 11\n");
            assertThat(refused(() -> simulations.of(assessment.id(), weights)).code()).isEqualTo("assessment.weights.sum");
            var cities = assessment.sheetText().replace("subject: COUNTY", "subject: CITY");
            assertThat(refused(() -> simulations.of(assessment.id(), cities)).code()).isEqualTo("assessment.simulation.subject");
        });
    }

    @Test
    void showsACountyItsOwnFiguresAndTheRankingOfAll() {
        var id = OFFICER.get(() -> {
            signed(MULI, 2021, "100000000");
            return published("yulin-2008", 2021).id();
        });
        var county = new Caller("c", "县考核员", Role.COUNTY, YANYUAN, null, "test");
        county.run(() -> {
            assertThat(assessments.ranking(id)).hasSize(183);
            assertThat(assessments.values(id)).containsOnlyKeys(YANYUAN);
            assertThat(assessments.recompute(id).isEqual()).isTrue();
            assertThat(refused(() -> appeals.raise(id, new Appeals.Wanted(MULI, "performance", "代邻县申诉", null))).code())
                    .isEqualTo("assessment.place.unknown");
            assertThat(appeals.raise(id, new Appeals.Wanted(YANYUAN, "performance", "本县无项目", null)).decision()).isNull();
            assertThat(refused(() -> targets.recordMadeUp(2021, List.of(new Targets.Value(MULI, Task.ARRIVED, null, BigDecimal.ONE)))).code())
                    .isEqualTo("assessment.place.unknown");
        });
    }

    @Test
    void refusesToChangeWhatWasPublished() {
        OFFICER.run(() -> {
            published("yulin-2008", 2022);
            for (var table : List.of("assessment", "assessment_place", "assessment_score", "assessment_target", "appeal", "integrity_flag")) {
                assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql("delete from " + table).update()))
                        .as(table)
                        .isInstanceOf(RuntimeException.class);
            }
        });
    }

    /// Three contracts of 2, 3 and 1 hundred million: two performed, one of them started; one only told to be.
    private void portfolio(Place place, int year) {
        aProjectIn(place.key())
                .signedOn(year + "-02-01", "200000000")
                .proves("business-licence", Grade.A, year + "-03-01", null)
                .proves("construction-permit", Grade.A, year + "-05-01", null)
                .states("capital-arrival", Grade.B, (year - 1) + "-12-31", "10000000", null)
                .states("capital-arrival", Grade.B, year + "-06-01", "30000000", null)
                .in(ledger);
        aProjectIn(place.key()).signedOn((year - 1) + "-02-01", "300000000").proves("business-licence", Grade.A, year + "-03-01", null).in(ledger);
        aProjectIn(place.key()).signedOn(year + "-02-01", "100000000").says("reported-performance", year + "-04-01", null).in(ledger);
        aProjectIn(place.key()).signedOn((year + 1) + "-01-01", "900000000").in(ledger);
    }

    private UUID signed(Place place, int year, String yuan) {
        return aProjectIn(place.key()).signedOn(year + "-02-01", yuan).in(ledger);
    }

    private void prove(UUID project, String kind, Grade grade, String day) {
        ledger.record(project, version(project), List.of(statement(kind, grade, day, null, null)), "t");
    }

    private void task(Place place, int year, String yuan) {
        targets.recordMadeUp(year, List.of(new Targets.Value(place, Task.ARRIVED, null, new BigDecimal(yuan))));
    }

    private long version(UUID project) {
        return ledger.find(project).orElseThrow().version();
    }

    private Assessment published(String sheet, int year) {
        return ((Publication.Published) assessments.publish(sheet, year)).assessment();
    }

    private Assessments at(String instant) {
        var then = Clock.fixed(Instant.parse(instant), AsOf.ZONE);
        return new Assessments(sheets, counting, rows, settled, notices, audit, then, Ids.random(), transactions);
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 2, 1);
    }

    private static List<Score.Line> lines(Assessments.Draft draft, Place place) {
        return Objects.requireNonNull(draft.results().scores().get(place)).lines();
    }

    private static Score.Line line(List<Score.Line> lines, String item) {
        return lines.stream().filter(line -> line.item().equals(item)).findFirst().orElseThrow();
    }

    private static String figure(List<Score.Line> lines, String item) {
        var measured = line(lines, item).measured();
        var numerator = Objects.requireNonNull(measured.numerator()).stripTrailingZeros().toPlainString();
        var denominator = measured.denominator();
        return denominator == null ? numerator : numerator + "/" + denominator.stripTrailingZeros().toPlainString();
    }

    private static Problem refused(ThrowingCallable work) {
        var refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).isNotNull();
        return refusal.problems().getFirst();
    }
}
