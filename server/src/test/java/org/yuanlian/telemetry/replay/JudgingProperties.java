package org.yuanlian.telemetry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.History;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.rule.RuleFixtures;
import org.yuanlian.telemetry.rule.Watch;

/// Random rules, points, orders of arrival, corrections and restarts: whatever comes how, the alarms are those of a plain
/// reading of all that was recorded.
class JudgingProperties {
    private static final Allowance ALLOWANCE = new Allowance(30 * SECOND, 10 * SECOND, 2 * SECOND, 30);
    private static final int SERIES = 4;
    private static final long SPAN = 300;

    @Property(tries = 400)
    void tellsLiveWhatAReplayTells(@ForAll long seed) {
        new Course(seed).run(0);
    }

    @Property(tries = 300)
    void tellsTheSameAfterRestarts(@ForAll long seed) {
        new Course(seed).run(3);
    }

    /// Points that nobody corrects give the same alarms, to the letter, in whichever order they come.
    @Property(tries = 200)
    void doesNotDependOnTheOrderOfArrival(@ForAll long seed) {
        var random = new Random(seed);
        var watches = watches(random);
        var points = points(random, 200).stream().filter(point -> point.origin() != Origin.CORRECTION).toList();
        var inOrder = new ArrayList<>(points);
        inOrder.sort((a, b) -> Long.compare(a.at(), b.at()));
        var shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, random);
        assertThat(alarmsOf(watches, inOrder, random).toString()).isEqualTo(alarmsOf(watches, shuffled, random).toString());
    }

    private static List<Alarm> alarmsOf(List<Watch> watches, List<Point> points, Random random) {
        var recorded = new Recorded();
        var judging = new Judging(watches, ALLOWANCE, recorded, _ -> List.of());
        long now = NINE;
        for (int i = 0; i < points.size(); ) {
            int next = Math.min(points.size(), i + 1 + random.nextInt(10));
            now = Math.max(now, points.get(i).at() + random.nextInt(20_000));
            recorded.addAll(points.subList(i, next));
            judging.take(now, points.subList(i, next));
            i = next;
        }
        judging.tick(NINE + 2 * SPAN * SECOND);
        return judging.alarms();
    }

    /// One course of arrivals, told step by step.
    private static final class Course {
        private final Random random;
        private final List<Watch> watches;
        private final List<Point> arrivals;
        private final Recorded recorded = new Recorded();
        private final Map<Alarm.Key, Alarm> told = new TreeMap<>();
        private final List<AlarmChange> changes = new ArrayList<>();
        private Judging judging;
        private Map<String, Ladder.Rung> snapshot = Map.of();
        private int snapshotAt;
        private final List<List<Snapshot.Settled>> gathered = new ArrayList<>();
        private int gatheredAt;
        private long now = NINE;

        Course(long seed) {
            random = new Random(seed);
            watches = watches(random);
            arrivals = disordered(points(random, 20 + random.nextInt(250)), random);
            judging = new Judging(watches, ALLOWANCE, recorded, this::told);
        }

        void run(int restarts) {
            for (int i = 0; i < arrivals.size(); ) {
                int next = Math.min(arrivals.size(), i + 1 + random.nextInt(8));
                var batch = arrivals.subList(i, next);
                now = Math.max(now, batch.getLast().at() - 20 * SECOND + random.nextInt(25) * SECOND);
                recorded.addAll(batch);
                follow(judging.take(now, batch));
                if (random.nextInt(6) == 0) {
                    now += random.nextInt(10) * SECOND;
                    follow(judging.tick(now));
                }
                compare();
                i = next;
                if (restarts > 0 && random.nextInt(10) == 0) {
                    restarts--;
                    restart();
                } else if (random.nextInt(2) == 0) {
                    keepOne();
                }
                if (random.nextInt(2) == 0) {
                    judging.forget(random.nextInt(judging.watches()), 2);
                }
            }
            now += SPAN * SECOND;
            follow(judging.tick(now));
            compare();
        }

        /// One watch after the other, while others are judged.
        private void keepOne() {
            if (gathered.isEmpty()) {
                gatheredAt = recorded.points.size();
            }
            gathered.add(judging.settled(gathered.size(), 1));
            if (gathered.size() == judging.watches()) {
                snapshot = Snapshot.of(1, gathered.stream().flatMap(List::stream).toList()).rungs();
                snapshotAt = gatheredAt;
                gathered.clear();
            }
        }

        /// All that was in memory is gone; what was told and recorded is not.
        private void restart() {
            judging = new Judging(watches, ALLOWANCE, recorded, this::told);
            gathered.clear();
            now += random.nextInt(40) * SECOND;
            var remembered = new Remembered.Reading(snapshot);
            changes.forEach(remembered::take);
            follow(judging.restore(now, snapshot, remembered.whole(), recorded.points.subList(snapshotAt, recorded.points.size())));
            compare();
        }

        private List<Alarm> told(Watch watch) {
            return told.values().stream().filter(alarm -> alarm.watch().equals(watch.name())).toList();
        }

        private void follow(List<Difference> differences) {
            for (var difference : differences) {
                changes.add(new AlarmChange(changes.size() + 1, difference.before(), difference.after(), difference.cause(), difference.point()));
                if (difference.before() != null) {
                    assertThat(told.remove(difference.before().key())).isEqualTo(difference.before());
                }
                if (difference.after() != null) {
                    assertThat(told.put(difference.after().key(), difference.after())).isNull();
                }
            }
        }

        private void compare() {
            var plain = PlainReading.of(watches, recorded.points, now, ALLOWANCE);
            assertThat(plain).containsAll(judging.alarms());
            assertThat(told.values()).containsExactlyInAnyOrderElementsOf(plain);
        }
    }

    /// A history that keeps all in a list.
    private static final class Recorded implements History {
        private final List<Point> points = new ArrayList<>();

        void addAll(List<Point> more) {
            points.addAll(more);
        }

        @Override
        public Readings holding(int series, long from, long to) {
            var said = new Readings();
            for (var point : points) {
                if (point.series() == series && point.at() >= from && point.at() <= to) {
                    said.insert(point.at(), point.value(), Readings.tag(point.quality(), point.origin()), point.at());
                }
            }
            return Holding.of(said, Long.MAX_VALUE);
        }
    }

    private static List<Watch> watches(Random random) {
        var rules = RuleFixtures.compiled(IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(number -> RuleFixtures.randomRule(random, number)).toArray(AlarmRules.Declared[]::new));
        return rules.stream()
                .map(rule -> new Watch(rule, "T-101", IntStream.range(0, rule.head().signals().size()).map(_ -> random.nextInt(SERIES)).toArray()))
                .toList();
    }

    private static List<Point> points(Random random, int count) {
        var values = new double[SERIES];
        return IntStream.range(0, count).mapToObj(_ -> {
            int series = random.nextInt(SERIES);
            values[series] = random.nextInt(3) == 0 ? values[series] : random.nextInt(10);
            long at = NINE + random.nextInt((int) SPAN) * SECOND;
            double value = random.nextInt(20) == 0 ? at / 1_000.0 + 20 : values[series];
            var quality = random.nextInt(8) == 0 ? Quality.values()[random.nextInt(7)] : Quality.GOOD;
            var origin = random.nextInt(10) == 0 ? Origin.values()[random.nextInt(3)] : Origin.DEVICE;
            return new Point(series, at, value, quality, origin);
        }).toList();
    }

    /// Most come in their order, some a little late, some very late, some twice, some before their time.
    private static List<Point> disordered(List<Point> points, Random random) {
        var delays = new HashMap<Point, Long>();
        var all = new ArrayList<>(points);
        IntStream.range(0, points.size() / 8).forEach(_ -> all.add(points.get(random.nextInt(points.size()))));
        all.forEach(point -> delays.put(point, switch (random.nextInt(8)) {
            case 0 -> random.nextInt(20) * SECOND;
            case 1 -> random.nextInt(200) * SECOND;
            case 2 -> -random.nextInt(60) * SECOND;
            default -> 0L;
        }));
        all.sort((a, b) -> Long.compare(a.at() + delays.getOrDefault(a, 0L), b.at() + delays.getOrDefault(b, 0L)));
        return all;
    }
}
