package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yuanlian.ledger.WaitingTimes.Outcome;
import org.yuanlian.ledger.WaitingTimes.Wait;

class WaitingTimesTests {

    /// Remission under 6-MP after Freireich and others (1963), the textbook's example: 21 patients, 9 relapses,
    /// median 23 weeks.
    @Test
    void findsTheMedianOfThePublishedExample() {
        var relapsed = waits(Outcome.REACHED, 6, 6, 6, 7, 10, 13, 16, 22, 23);
        var watched = waits(Outcome.WAITING, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);

        assertThat(WaitingTimes.of(both(relapsed, watched)).quartiles())
                .isEqualTo(new Quartiles(9, 12, 0, 13, 23, null, 35));
    }

    @Test
    void countsThoseWhoStillWait() {
        var finished = waits(Outcome.REACHED, 10, 20, 30, 40);

        assertThat(WaitingTimes.of(finished).quartiles()).isEqualTo(new Quartiles(4, 0, 0, 10, 20, 30, 40));
        assertThat(WaitingTimes.of(both(finished, waits(Outcome.WAITING, 50, 50, 50, 50))).quartiles())
                .isEqualTo(new Quartiles(4, 4, 0, 20, 40, null, 50));
    }

    @Test
    void hasNoMedianWhereMoreThanAHalfNeverGotOn() {
        var times = WaitingTimes.of(both(waits(Outcome.REACHED, 10), waits(Outcome.LEFT, 90, 91)));

        assertThat(times.quartiles()).isEqualTo(new Quartiles(1, 0, 2, 10, null, null, 91));
        assertThat(times.remaining(20)).isNull();
    }

    @Test
    void tellsWhatIsLeftToThoseWhoWaitedSoLong() {
        var times = WaitingTimes.of(waits(Outcome.REACHED, 10, 20, 30, 40, 50, 60));

        assertThat(times.remaining(0)).isEqualTo(30);
        assertThat(times.remaining(30)).as("half of 40, 50, 60").isEqualTo(20);
        assertThat(times.remaining(60)).as("nobody took longer").isNull();
    }

    @Test
    void knowsNothingOfNobody() {
        assertThat(WaitingTimes.of(List.of()).quartiles()).isEqualTo(new Quartiles(0, 0, 0, null, null, null, 0));
        assertThat(WaitingTimes.of(List.of()).remaining(3)).isNull();
    }

    static List<Wait> waits(Outcome outcome, int... days) {
        return IntStream.of(days).mapToObj(day -> new Wait(day, outcome)).toList();
    }

    static List<Wait> both(List<Wait> some, List<Wait> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
