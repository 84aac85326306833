package org.yuanlian.demo;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The days on which a made-up project really got on, null for never: most perform, fewer start, fewer
/// still produce, as the published cohorts of Sichuan show.
record Course(
        LocalDate negotiated,
        LocalDate signed,
        boolean formal,
        @Nullable LocalDate performed,
        @Nullable LocalDate sited,
        @Nullable LocalDate started,
        @Nullable LocalDate completed,
        @Nullable LocalDate producing,
        @Nullable LocalDate atCapacity,
        @Nullable LocalDate ended,
        double share) {
    private static final double PERFORM = 0.955;
    private static final double START = 0.88;
    private static final double PRODUCE = 0.72;
    private static final double REACH_CAPACITY = 0.55;

    /// @param signed the day of the contract
    static Course drawn(Random random, LocalDate signed) {
        var formal = random.nextInt(100) < 92;
        var negotiated = signed.minusDays(40 + random.nextInt(160));
        var performed = formal && random.nextDouble() < PERFORM ? signed.plusDays(15 + gamma(random, 85)) : null;
        var sited = performed == null || random.nextDouble() > 0.97 ? null : performed.plusDays(20 + gamma(random, 90));
        var started = sited == null || random.nextDouble() > START / 0.97 ? null : sited.plusDays(20 + gamma(random, 110));
        var completed = started == null || random.nextDouble() > 0.90 ? null : started.plusDays(210 + gamma(random, 220));
        var producing =
                completed == null || random.nextDouble() > PRODUCE / 0.80 ? null : completed.plusDays(25 + gamma(random, 80));
        var atCapacity = producing == null || random.nextDouble() > REACH_CAPACITY
                ? null
                : producing.plusDays(200 + gamma(random, 260));
        var ended = atCapacity == null && producing == null
                ? ended(random, signed, performed, sited, started, completed)
                : null;
        return new Course(
                negotiated, signed, formal, performed, sited, started, completed, producing, atCapacity, ended,
                0.25 + 0.6 * random.nextDouble());
    }

    /// Most that come to a halt are given up in the end; a few stay in the ledger as long overdue.
    private static @Nullable LocalDate ended(Random random, @Nullable LocalDate... reached) {
        LocalDate last = reached[0];
        for (var day : reached) {
            last = day == null ? last : day;
        }
        return last == null || random.nextInt(100) >= 90 ? null : last.plusDays(330 + random.nextInt(400));
    }

    /// A right-skewed waiting time with this mean, in days.
    private static int gamma(Random random, int mean) {
        var sum = -Math.log(1 - random.nextDouble()) - Math.log(1 - random.nextDouble());
        return (int) Math.round(sum * mean / 2);
    }
}
