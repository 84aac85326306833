package org.yuanlian.telemetry.cluster;

import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.replay.Allowance;
import org.yuanlian.telemetry.rule.RuleFixtures;
import org.yuanlian.telemetry.rule.RuleFixtures.Conditions;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.RecordedLogs.Batch;

/// Tanks with pressure, temperature and permits, their rules, and what is recorded of them: in disorder, twice, corrected, too
/// late. The same for the same seed, in whichever process.
public record TankFarm(int tanks, int seconds, long seed) implements Serializable {
    static final Allowance ALLOWANCE = new Allowance(30 * SECOND, 30 * SECOND, 5 * SECOND, 1_000_000);
    private static final List<String> SIGNALS = List.of(RuleFixtures.PRESSURE, RuleFixtures.TEMPERATURE, RuleFixtures.PERMIT);
    private static final int CHANCE_RULES = 5;
    private static final long BATCH_MILLIS = 2 * SECOND;

    static int tank(int series) {
        return series / SIGNALS.size();
    }

    /// The instant by which one asks for the alarms.
    long until() {
        return NINE + (seconds + 120) * SECOND;
    }

    List<List<Watch>> watchesByTank() {
        var random = new Random(seed);
        var declared = new ArrayList<AlarmRules.Declared>();
        declared.add(RuleFixtures.aRule("silent", Conditions.missing(RuleFixtures.PERMIT, 6)));
        declared.add(RuleFixtures.aRule("high", Conditions.above(RuleFixtures.PRESSURE, 6, 4), 0, 2, new AlarmRules.Chatter(3, 30)));
        declared.add(RuleFixtures.aRule("frozen", Conditions.frozen(RuleFixtures.TEMPERATURE, 0, 8)));
        IntStream.range(0, CHANCE_RULES).forEach(number -> declared.add(RuleFixtures.randomRule(random, number)));
        var rules = RuleFixtures.compiled(declared.toArray(AlarmRules.Declared[]::new));
        return IntStream.range(0, tanks)
                .mapToObj(tank -> rules.stream()
                        .map(rule -> new Watch(rule, "T-" + (101 + tank), rule.head().signals().stream()
                                .mapToInt(signal -> tank * SIGNALS.size() + SIGNALS.indexOf(signal)).toArray()))
                        .toList())
                .toList();
    }

    List<Watch> watches() {
        return watchesByTank().stream().flatMap(List::stream).toList();
    }

    /// What is recorded, in the order of its recording.
    List<Batch> batches() {
        var random = new Random(seed + 1);
        var values = new double[tanks * SIGNALS.size()];
        var silentTo = new int[values.length];
        var batches = new TreeMap<Long, List<Point>>();
        for (int second = 0; second < seconds; second++) {
            for (int series = 0; series < values.length; series++) {
                if (second >= silentTo[series]) {
                    silentTo[series] = random.nextInt(100) == 0 ? second + random.nextInt(15) : second;
                    values[series] = random.nextInt(3) == 0 ? random.nextInt(10) : values[series];
                    long at = NINE + second * SECOND + random.nextInt(4) * 250L;
                    record(batches, point(random, series, at, values[series]), random);
                }
            }
        }
        var recorded = new ArrayList<Batch>();
        batches.forEach((at, points) -> recorded.add(new Batch(at, points)));
        return recorded;
    }

    private static Point point(Random random, int series, long at, double value) {
        var quality = random.nextInt(12) == 0 ? Quality.values()[random.nextInt(7)] : Quality.GOOD;
        var origin = random.nextInt(30) == 0 ? Origin.BACKFILL : Origin.DEVICE;
        return new Point(series, at, value, quality, origin);
    }

    /// Most come at once, some within what is allowed, some ahead of their time, few too late.
    private static long delay(Random random) {
        if (random.nextInt(400) == 0) {
            return 60 * SECOND + random.nextInt(50_000);
        }
        return switch (random.nextInt(20)) {
            case 0 -> -random.nextInt(20_000);
            case 1, 2, 3 -> random.nextInt(27_000);
            default -> 0;
        };
    }

    /// Once, or once more, or put right by a person.
    private static void record(TreeMap<Long, List<Point>> batches, Point point, Random random) {
        record(batches, point, delay(random));
        switch (random.nextInt(40)) {
            case 0 -> record(batches, point, 5 * SECOND);
            case 1 -> record(
                    batches, new Point(point.series(), point.at(), random.nextInt(10), Quality.GOOD, Origin.CORRECTION),
                    20 * SECOND + random.nextInt(8_000));
            default -> {}
        }
    }

    private static void record(TreeMap<Long, List<Point>> batches, Point point, long delay) {
        long recordedAt = Math.ceilDiv(Math.max(NINE, point.at() + delay), BATCH_MILLIS) * BATCH_MILLIS;
        batches.computeIfAbsent(recordedAt, _ -> new ArrayList<>()).add(point);
    }

    /// A batch without what came too late.
    static Batch inTime(Batch batch) {
        return new Batch(batch.recordedAt(), batch.points().stream().filter(point -> !isTooLate(batch.recordedAt(), point)).toList());
    }

    static boolean isTooLate(long recordedAt, Point point) {
        return point.at() < recordedAt - ALLOWANCE.lateMillis();
    }
}
