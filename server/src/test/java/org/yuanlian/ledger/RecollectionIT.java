package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.recall.Glance;
import org.yuanlian.ledger.store.Entries;
import org.yuanlian.ledger.store.Lines;
import org.yuanlian.ledger.store.MoveRows;
import org.yuanlian.ledger.store.RateHistory;
import org.yuanlian.ledger.store.RateRows;
import org.yuanlian.ledger.store.StoryRows;
import org.yuanlian.ledger.store.TrackRows;

/// The same questions to the memory and to the database.
@WithDatabase
class RecollectionIT {
    private static final Place PROVINCE = new Place("510000");
    private static final Scope CHENGDU = Scope.within(new Place("510100"));

    @Autowired
    BeanFactory beans;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    private Recollection recollection;
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        recollection = Recollected.from(beans);
        transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {9_031, 9_032})
    void answersAsTheDatabaseDoes(long seed) throws Exception {
        var naive = new NaiveLedger(seed, 40);
        in(Scope.EVERYWHERE, () -> {
            ledger.loadDemo(naive.projects.values().stream());
            return seed;
        });
        recollection.read();
        for (int i = 0; i < 8; i++) {
            var from = naive.pair();
            var to = later(from, naive.pair());
            for (var scope : List.of(Scope.EVERYWHERE, CHENGDU)) {
                agrees(scope, from, to);
            }
        }
    }

    private void agrees(Scope scope, AsOf from, AsOf to) throws Exception {
        var all = Selection.all(to, false);
        var cohorts = List.of(Cohort.CITY, Cohort.COUNTY);
        var rows = beans.getBean(RateRows.class);
        var lines = beans.getBean(Lines.class);

        assertThat(in(scope, () -> rates().by(cohorts, all)))
                .as("rates at %s", to)
                .usingElementComparator(Comparator.comparing(RateRow::toString))
                .containsExactlyInAnyOrderElementsOf(in(scope, () -> rows.by(cohorts, all)));
        assertThat(in(scope, () -> moves().between(from, to, null)))
                .as("moves from %s to %s", from, to)
                .containsExactlyInAnyOrderElementsOf(in(scope, () -> beans.getBean(MoveRows.class).between(from, to, null)));
        assertThat(in(scope, () -> Recollected.tracks(recollection, beans).within(to, PROVINCE)))
                .as("ways at %s", to)
                .isEqualTo(in(scope, () -> beans.getBean(TrackRows.class).read(to, PROVINCE, 1)));
        var cities = List.of(new Place("510100"), new Place("510700"));
        assertThat(in(scope, () -> new Portfolios(recollection, lines).longestOverdue(all, cities, 3)))
                .as("overdue at %s", to)
                .isEqualTo(in(scope, () -> lines.longestOverdue(all, 3)).stream()
                        .filter(line -> cities.stream().anyMatch(city -> city.contains(line.place())))
                        .toList());
    }

    @Test
    void hearsOfWhatIsRecordedAfterItWasRead() throws Exception {
        recollection.read();
        var project = in(Scope.EVERYWHERE, () -> ledger.open(signed("510112"), "t"));

        assertThat(seen(Scope.within(new Place("510112")), project)).as("of the county alone").hasSize(1);
        assertThat(seen(Scope.EVERYWHERE, project)).allMatch(Glance::isSigned).hasSize(1);

        in(Scope.EVERYWHERE, () -> ledger.withdraw(project, 1, signing(project), "not so", day(), "t"));

        assertThat(seen(Scope.EVERYWHERE, project)).hasSize(1).noneMatch(Glance::isSigned);
    }

    @Test
    void tellsNobodyOfPlacesBeyondTheirs() throws Exception {
        var project = in(Scope.EVERYWHERE, () -> ledger.open(signed("510704"), "t"));
        recollection.read();

        assertThat(seen(Scope.EVERYWHERE, project)).hasSize(1);
        assertThat(seen(CHENGDU, project)).isEmpty();
    }

    @Test
    void leavesEnterprisesAndWhatIsNotReadToTheDatabase() throws Exception {
        assertThat(in(Scope.EVERYWHERE, () -> recollection.at(now(), null))).isEmpty();

        recollection.read();

        assertThat(in(Scope.EVERYWHERE, () -> recollection.at(now(), null))).isPresent();
        assertThat(in(Scope.EVERYWHERE, () -> beans.getBean(StoryRows.class).touchedAfter(recollection.until()))).as("left to hear of").isEmpty();
        assertThat(in(Scope.ofEnterprise("91510100MA00000000"), () -> recollection.at(now(), null))).isEmpty();
    }

    private Rates rates() {
        return new Rates(
                recollection,
                beans.getBean(RateRows.class),
                beans.getBean(RateHistory.class),
                beans.getBean(Entries.class),
                beans.getBean(EvidenceKinds.class),
                beans.getBean(Declarations.class));
    }

    private Moves moves() {
        return new Moves(
                recollection,
                beans.getBean(MoveRows.class),
                beans.getBean(RateRows.class),
                beans.getBean(Entries.class),
                beans.getBean(EvidenceKinds.class));
    }

    private List<Glance> seen(Scope scope, UUID project) throws Exception {
        return in(scope, () -> recollection.at(now(), null).orElseThrow().filter(each -> each.project().equals(project)).toList());
    }

    private long signing(UUID project) {
        return ledger.entries(project, now().recordedAt()).stream()
                .filter(entry -> entry.kind().equals("formal-contract"))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private static NewProject signed(String place) {
        return new NewProject(
                "R-" + UUID.randomUUID(),
                new Place(place),
                true,
                List.of(
                        new Statement("name", day(), null, "记忆", null, null, "line=1", Grade.C),
                        new Statement("formal-contract", day(), null, null, null, null, "line=2", Grade.B)));
    }

    private static java.time.LocalDate day() {
        return java.time.LocalDate.parse("2026-01-05");
    }

    private static AsOf now() {
        return new AsOf(day().plusYears(1), Instant.parse("2999-01-01T00:00:00Z"));
    }

    private static AsOf later(AsOf from, AsOf other) {
        return new AsOf(
                from.validOn().isAfter(other.validOn()) ? from.validOn() : other.validOn(),
                from.recordedAt().isAfter(other.recordedAt()) ? from.recordedAt() : other.recordedAt());
    }

    private <T> T in(Scope scope, Callable<T> work) throws Exception {
        return scope.call(() -> transaction.execute(_ -> {
            try {
                return work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }));
    }
}
