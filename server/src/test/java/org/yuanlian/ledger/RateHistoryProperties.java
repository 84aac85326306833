package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;

@WithDatabase
class RateHistoryProperties {
    private static final List<LocalDate> DAYS =
            IntStream.range(0, 30).mapToObj(i -> NaiveLedger.FIRST_DAY.plusDays(i * 17L - 20)).toList();

    @Autowired
    Ledger ledger;

    @Autowired
    Rates rates;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void tellsOfEachDayWhatAQuestionAboutThatDayAloneTells(long seed) throws Exception {
        var naive = new NaiveLedger(seed, 25);
        everywhere(() -> {
            ledger.loadDemo(naive.projects.values().stream());
            return seed;
        });
        var all = Selection.all(naive.pair(), false);
        var staged = new Selection(
                all.asOf(), false, null, null, Stage.STARTED, all.cohorts(), null, null, false, false);
        for (var wanted : List.of(all, all.overdue(), staged)) {
            for (var rate : RateKind.values()) {
                var history = everywhere(() -> rates.history(rate, wanted, DAYS));
                for (var day : DAYS) {
                    assertThat(history.get(day))
                            .as("%s on %s, %s", rate, day, wanted)
                            .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                            .usingRecursiveComparison()
                            .isEqualTo(alone(rate, wanted.as(new AsOf(day, wanted.asOf().recordedAt()))));
                }
            }
        }
    }

    private Rate alone(RateKind rate, Selection wanted) throws Exception {
        return everywhere(() -> rates.by(List.of(Cohort.CITY), wanted)).stream()
                .filter(row -> row.cohort() == null)
                .findFirst()
                .map(row -> row.rate(rate))
                .orElse(Rate.of(0, 0, 0));
    }

    private static <T> T everywhere(Callable<T> work) throws Exception {
        return Scope.EVERYWHERE.call(work);
    }
}
