package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.store.RateRows.Part;

@WithDatabase
class LedgerIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final Instant TOMORROW = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    Ledger ledger;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Rates rates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void countsTheFourRatesInTwoColumns() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        everywhere(() -> {
            open("510112", event, signed("1000"), proof("business-licence", Grade.A), proof("construction-permit", Grade.A), arrived("capital-arrival", Grade.B, "300"));
            open("510112", event, signed("1000"), proof("reported-performance", Grade.C), arrived("reported-arrival", Grade.C, "500"));
            open("510704", event, signed("2000"));
            return open("510704", event, said("framework-contract", Grade.B, "4000", null));
        });

        var row = everywhere(() -> rates.by(List.of(Cohort.EVENT), selection())).stream()
                .filter(each -> event.equals(each.key()))
                .findFirst()
                .orElseThrow();

        assertThat(row.projects()).isEqualTo(3);
        assertThat(row.performance()).isEqualTo(Rate.of(2, 1, 3));
        assertThat(row.start()).isEqualTo(Rate.of(1, 1, 3));
        assertThat(row.production()).isEqualTo(Rate.of(0, 0, 3));
        assertThat(row.funding().reported()).isEqualByComparingTo("800");
        assertThat(row.funding().verified()).isEqualByComparingTo("300");
        assertThat(row.funding().denominator()).isEqualByComparingTo("4000");
    }

    @Test
    void addsUpTheWholeFromTheCities() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        everywhere(() -> {
            open("510112", event, signed("1000"), proof("construction-permit", Grade.A), arrived("capital-arrival", Grade.B, "300"));
            open("510116.P0001", event, signed("500"), arrived("reported-arrival", Grade.C, "200"));
            return open("510704", event, signed("2000"), proof("reported-start", Grade.C));
        });

        var all = everywhere(() -> rates.everywhere(within(event, selection())));

        assertThat(all).filteredOn(row -> row.of().city() == null).containsExactlyInAnyOrderElementsOf(
                everywhere(() -> rates.by(EnumSet.complementOf(EnumSet.of(Cohort.CITY)), within(event, selection()))));
        assertThat(all)
                .filteredOn(row -> row.cohort() == Cohort.EVENT && row.of().city() != null)
                .extracting(row -> row.of().city(), RateRow::projects)
                .containsExactlyInAnyOrder(tuple("510100", 2L), tuple("510700", 1L));
    }

    @Test
    void tellsTheHistoryOfARateAsEachDayWouldTellIt() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        everywhere(() -> {
            open("510112", event, signed("1000"), on("2026-03-10", proof("construction-permit", Grade.A)), on("2026-04-02", arrived("capital-arrival", Grade.B, "300")));
            return open("510704", event, on("2026-02-20", signed("2000")), on("2026-05-05", proof("reported-start", Grade.C)));
        });
        var days = List.of(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-02-28"), LocalDate.parse("2026-04-30"), TODAY);

        for (var kind : RateKind.values()) {
            var history = everywhere(() -> rates.history(kind, within(event, selection()), days));

            assertThat(history.sequencedKeySet()).containsExactlyElementsOf(days);
            for (var day : days) {
                var row = everywhere(() -> rates.by(List.of(Cohort.EVENT), within(event, selection().as(new AsOf(day, TOMORROW)))))
                        .stream()
                        .filter(each -> each.cohort() == null)
                        .findFirst()
                        .orElseThrow();
                assertThat(history.get(day)).as("%s on %s", kind, day).usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .usingRecursiveComparison().isEqualTo(row.rate(kind));
            }
        }
    }

    @Test
    void showsACityItsOwnProjectsOnly() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        everywhere(() -> open("510112", event, signed("1000")));
        everywhere(() -> open("510704", event, signed("1000")));

        var seen = Scope.within(new Place("510700")).call(() -> ofEvent(event));

        assertThat(seen.lines()).extracting(line -> line.place().key()).containsExactly("510704");
        assertThat(ofEvent(event).lines()).as("with nobody bound").isEmpty();
    }

    @Test
    void leaksNothingThroughAForgottenCondition() throws Exception {
        everywhere(() -> open("510112", "event", signed("1000")));

        var places = Scope.within(new Place("510704")).call(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("""
                                select place from project union select place from entry
                                union select place from standing
                                union select place from standing_past union select place from standing_now
                                union select place from standing_now_ended union select place from standing_now_lasting""")
                        .query(String.class)
                        .list()));

        assertThat(places).allMatch(place -> place.startsWith("510704"));
    }

    @Test
    void refusesAProjectOutsideTheScope() {
        assertThatThrownBy(() -> Scope.within(new Place("510700")).call(() -> open("510112", "event", signed("1000"))))
                .isInstanceOf(DataAccessException.class);
        assertThat(ofEvent("nothing").lines()).isEmpty();
    }

    @Test
    void letsTheSecondOfTwoWritersSeeWhatTheFirstSaid() throws Exception {
        var project = everywhere(() -> open("510112", "event", signed("1000")));
        everywhere(() -> ledger.record(project, 1, List.of(proof("business-licence", Grade.A)), "first"));

        var second = everywhere(() -> ledger.record(project, 1, List.of(proof("construction-permit", Grade.A)), "second"));

        assertThat(second).isInstanceOfSatisfying(Recorded.Changed.class, changed -> {
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.since()).extracting(Entry::kind).containsExactly("business-licence");
        });
        assertThat(everywhere(() -> ledger.entries(project, clock.instant()))).extracting(Entry::kind).doesNotContain("construction-permit");
    }

    @Test
    void answersAsOfTheInstantBeforeAWithdrawal() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        var project = everywhere(() -> open("510112", event, signed("1000"), proof("construction-permit", Grade.A)));
        var before = clock.instant();
        var permit = everywhere(() -> ledger.entries(project, before)).stream()
                .filter(entry -> entry.kind().equals("construction-permit"))
                .findFirst()
                .orElseThrow();
        everywhere(() -> ledger.withdraw(project, 1, permit.seq(), "forged", TODAY, "inspector"));

        var now = everywhere(() -> rates.by(List.of(Cohort.EVENT), within(event, selection())));
        var then = everywhere(() -> rates.by(List.of(Cohort.EVENT), within(event, Selection.all(new AsOf(TODAY, before), false))));

        assertThat(now.getFirst().start()).isEqualTo(Rate.of(0, 0, 1));
        assertThat(then.getFirst().start()).isEqualTo(Rate.of(1, 1, 1));
    }

    @Test
    void showsOfEachStageTheLongestOverdueFirst() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        var late = everywhere(() -> {
            open("510112", event, on("2026-03-15", signed("1000")));
            open("510112", event, signed("500"), proof("construction-permit", Grade.A));
            return open("510112", event, on("2026-01-10", signed("2000")));
        });

        var board = everywhere(() -> portfolios.board(within(event, selection()), 1));

        assertThat(board)
                .extracting(Portfolio.Column::stage, Portfolio.Column::count)
                .containsExactly(tuple(Stage.SIGNED, 2L), tuple(Stage.STARTED, 1L));
        assertThat(board.getFirst().lines()).extracting(Portfolio.Line::id).containsExactly(late);
        assertThat(board.getLast().lines()).hasSize(1);
    }

    @Test
    void opensAnyRateToTheProofOfEachProject() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        everywhere(() -> open("510112", event, signed("1000"), proof("construction-permit", Grade.A)));
        everywhere(() -> open("510112", event, signed("1000")));

        var numerator = everywhere(() -> rates.trace(RateKind.START, true, Part.NUMERATOR, within(event, selection()), 0, 10));
        var missing = everywhere(() -> rates.trace(RateKind.START, true, Part.MISSING, within(event, selection()), 0, 10));

        assertThat(numerator.traces()).singleElement().satisfies(trace -> {
            assertThat(trace.proof()).isNotNull().extracting(Entry::kind).isEqualTo("construction-permit");
        });
        assertThat(missing.traces()).singleElement().satisfies(trace -> assertThat(trace.proof()).isNull());
    }

    @Test
    void opensTheProjectsThatHaveNoValueOfACohort() throws Exception {
        var event = "event " + NUMBER.incrementAndGet();
        var nameless = everywhere(() -> open("510112", event, signed("1000")));
        everywhere(() -> open("510112.P0001", event, signed("1000"), said("chain", Grade.C, null, "储能")));

        for (var cohort : List.of(Cohort.CHAIN, Cohort.PARK, Cohort.INDUSTRY)) {
            var wanted = within(event, selection()).of(cohort, Optional.empty());
            var row = everywhere(() -> rates.by(List.of(cohort), within(event, selection()))).stream()
                    .filter(each -> each.cohort() == cohort && each.key() == null)
                    .findFirst()
                    .orElseThrow();
            var opened = everywhere(() -> rates.trace(RateKind.START, false, Part.DENOMINATOR, wanted, 0, 10));

            assertThat(opened.total()).as(cohort.name()).isEqualTo(row.projects());
            assertThat(opened.traces()).extracting(trace -> trace.project().id()).contains(nameless);
        }
    }

    @Test
    void refusesEveryFaultyStatementAtOnce() {
        var faulty = List.of(
                said("capital-arrival", Grade.A, "5", null),
                said("planned-start", Grade.C, null, "next spring"),
                said("termination", Grade.B, null, " "));

        assertThatThrownBy(() -> everywhere(() -> ledger.open(new NewProject("X", new Place("510112"), true, faulty), "t")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("ledger.grade.above-kind", "ledger.plan.day", "ledger.reason.missing"));
    }

    @Test
    void neverChangesAnEntry() throws Exception {
        var project = everywhere(() -> open("510112", "event", signed("1000")));

        for (var sql : List.of("update entry set text = 'x' where project_id = ?", "delete from entry where project_id = ?")) {
            assertThatThrownBy(() -> everywhere(() -> new TransactionTemplate(transactions)
                            .execute(_ -> jdbc.sql(sql).param(project).update())))
                    .hasMessageContaining("never changed");
        }
    }

    private Portfolio ofEvent(String event) {
        return portfolios.list(within(event, selection()), Order.NAME, false, 0, 50);
    }

    private static Selection selection() {
        return Selection.all(new AsOf(TODAY, TOMORROW), true);
    }

    private static Selection within(String event, Selection all) {
        return all.of(Cohort.EVENT, Optional.of(event));
    }

    private UUID open(String place, String event, Statement... said) {
        var statements = new java.util.ArrayList<>(List.of(
                said("name", Grade.C, null, "Project"), said("event", Grade.C, null, event)));
        statements.addAll(List.of(said));
        var code = "T-" + NUMBER.incrementAndGet();
        return ledger.open(new NewProject(code, new Place(place), true, statements), "tester");
    }

    private static Statement signed(String yuan) {
        return said("formal-contract", Grade.B, yuan, null);
    }

    private static Statement proof(String kind, Grade grade) {
        return said(kind, grade, null, null);
    }

    private static Statement arrived(String kind, Grade grade, String yuan) {
        return said(kind, grade, yuan, null);
    }

    private static Statement on(String day, Statement said) {
        return new Statement(
                said.kind(), LocalDate.parse(day), said.amount(), said.text(), null, null, said.locator(), said.grade());
    }

    private static Statement said(String kind, Grade grade, @Nullable String yuan, @Nullable String text) {
        var amount = yuan == null ? null : Money.cny(new BigDecimal(yuan));
        return new Statement(kind, LocalDate.parse("2026-01-15"), amount, text, null, null, "line=1", grade);
    }

    private <T> T everywhere(java.util.concurrent.Callable<T> work) throws Exception {
        return Scope.EVERYWHERE.call(work);
    }
}
