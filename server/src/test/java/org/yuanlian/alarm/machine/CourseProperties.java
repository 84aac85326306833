package org.yuanlian.alarm.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.alarm.AlarmFixtures.DAY;
import static org.yuanlian.alarm.AlarmFixtures.NIGHT;
import static org.yuanlian.alarm.AlarmFixtures.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.alarm.Alarm.Tally;
import org.yuanlian.alarm.AlarmFixtures.One;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.ConfirmSilence;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.LiftSilence;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.Happening.TakeOver;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.kernel.AlarmLevel;

/// Points come late, corrected and in any order, while two people do whatever they are let.
class CourseProperties {
    private static final Instant RAISED = Instant.parse("2026-11-22T14:00:00Z");
    private static final int WALKS = 150;
    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsItsPromisesOnRandomWalks(long seed) {
        var random = new Random(seed);
        for (var walk = 0; walk < WALKS; walk++) {
            walk(random, "seed %d walk %d".formatted(seed, walk));
        }
    }

    private static void walk(Random random, String told) {
        var walk = new Walk(RAISED);
        walk.derive(alarm("T").keyed("k0").at(RAISED).of(level(random)));
        var closings = 0;
        for (var step = 0; step < STEPS; step++) {
            walk.after(random.nextInt(400));
            var before = walk.now();
            var as = told + " step " + step + " " + walk.events().stream().map(event -> event.what()).toList();
            if (random.nextInt(3) == 0) {
                var one = derivation(random, walk.at());
                walk.derive(one);
                noHandlingIsLost(before, walk.now(), as);
            } else {
                var command = command(random, walk.at());
                var person = random.nextBoolean() ? NIGHT : DAY;
                if (walk.whyNot(person, command) == null) {
                    walk.does(person, command);
                    closings += command instanceof Close ? 1 : 0;
                }
            }
            var now = walk.now();
            assertThat(now.version()).as(as).isEqualTo(walk.events().size());
            assertThat(closings).as("closed once in each round: " + as).isEqualTo(now.state() == AlarmState.CLOSED ? now.round() : now.round() - 1);
            holdsWhatItsLastRevisionsSay(walk, as);
            theClockIsRight(before, now, as);
            assertThat(now.hand().by() == null).as(as).isEqualTo(now.state() == AlarmState.RAISED);
        }
        assertThat(walk.replayed()).as(told).isEqualTo(walk.now());
    }

    /// What is derived never takes a step forward in anybody's place.
    private static void noHandlingIsLost(Alarm before, Alarm now, String as) {
        assertThat(now.state() == before.state() || before.state() == AlarmState.CLOSED && now.state() == AlarmState.RAISED
                || before.state() == AlarmState.HANDLED && now.state() == AlarmState.CONFIRMED
                || before.state() == AlarmState.FALSE && now.state() == AlarmState.RECEIVED).as(as).isTrue();
        if (before.state().isOpen()) {
            assertThat(now.hand()).as(as).isEqualTo(before.hand());
        }
        if (before.state() == AlarmState.CLOSED && now.lasts() && !before.lasts()) {
            assertThat(now.state()).as("what lasts again is open: " + as).isEqualTo(AlarmState.RAISED);
        }
    }

    private static void holdsWhatItsLastRevisionsSay(Walk walk, String as) {
        var last = walk.events().stream().filter(event -> event.what() instanceof Derivation).map(event -> (Derivation) event.what())
                .collect(Collectors.toMap(Derivation::key, one -> one, (one, other) -> other.revision() > one.revision() ? other : one));
        assertThat(walk.occurrences()).as(as).extracting(Occurrence::key).containsExactlyInAnyOrderElementsOf(last.keySet());
        assertThat(walk.occurrences()).as(as).allSatisfy(one -> {
            var told = Objects.requireNonNull(last.get(one.key()));
            var superseded = last.values().stream().anyMatch(other -> other.supersedes().contains(one.key()) && !other.key().equals(one.key()));
            assertThat(one.holds()).isEqualTo(!told.withdrawn() && !superseded);
            assertThat(one.endedAt()).isEqualTo(told.endedAt());
        });
        assertThat(walk.now().tally()).as(as).isEqualTo(counted(walk.occurrences()));
    }

    private static Tally counted(Collection<Occurrence> all) {
        return new Tally(
                all.size(), (int) all.stream().filter(Occurrence::holds).count(), (int) all.stream().filter(Occurrence::lasts).count(),
                (int) all.stream().filter(Occurrence::isRederived).count(),
                all.stream().map(Occurrence::raisedAt).min(Comparator.naturalOrder()).orElse(null),
                all.stream().filter(Occurrence::holds).map(Occurrence::raisedAt).max(Comparator.naturalOrder()).orElse(null));
    }

    /// It runs in each state but the last, and while one waits for the end of the condition; and it is never longer
    /// than the state and the level that it began with allow.
    private static void theClockIsRight(Alarm before, Alarm now, String as) {
        var stands = now.state() == AlarmState.CLOSED || now.state() == AlarmState.HANDLED && now.lasts();
        assertThat(now.dueAt() == null).as(as).isEqualTo(stands);
        if (now.dueAt() == null) {
            return;
        }
        var moved = now.state() != before.state() || now.round() != before.round();
        var term = Walk.RULES.term(now.level(), now.state()).orElse(Duration.ZERO);
        if (moved) {
            assertThat(now.dueAt()).as(as).isEqualTo(now.lastAt().plus(term));
        } else if (now.level() == before.level() && before.dueAt() != null) {
            assertThat(now.dueAt()).as(as).isEqualTo(before.dueAt());
        } else if (now.level().compareTo(before.level()) > 0) {
            assertThat(now.dueAt()).as(as).isBeforeOrEqualTo(now.lastAt().plus(term));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void saysTheSameInWhateverOrderRevisionsCome(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < WALKS; round++) {
            var all = new ArrayList<One>();
            all.add(alarm("T").keyed("k0").at(RAISED));
            for (var i = 0; i < 8; i++) {
                var one = derivation(random, RAISED.plusSeconds(random.nextInt(4_000)));
                if (all.stream().noneMatch(other -> other.key().equals(one.key()) && other.revision() == one.revision())) {
                    all.add(one);
                }
            }
            assertThat(held(shuffled(all, random))).as("seed %d round %d", seed, round).isEqualTo(held(all));
        }
    }

    private static List<One> shuffled(List<One> all, Random random) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String held(List<One> all) {
        var walk = new Walk(RAISED);
        all.forEach(walk::derive);
        var holds = walk.occurrences().stream().anyMatch(Occurrence::holds);
        return (holds ? walk.now().level() : "") + walk.occurrences().stream()
                .map(one -> "%s %d %s %s".formatted(one.key(), one.revision(), one.holds(), one.endedAt()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static One derivation(Random random, Instant at) {
        var one = new One(
                "T", "k" + random.nextInt(4), 1 + random.nextInt(4), level(random), at, random.nextBoolean() ? at.plusSeconds(30) : null,
                random.nextInt(5) == 0, random.nextInt(5) == 0 ? List.of("k" + random.nextInt(3)) : List.of());
        return one.supersedes().contains(one.key()) ? one.superseding("k9") : one;
    }

    private static AlarmLevel level(Random random) {
        return AlarmLevel.values()[random.nextInt(3)];
    }

    private static Command command(Random random, Instant at) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Receive();
            case 2 -> new Verify(true, null, "");
            case 3 -> new Verify(false, "instrument", "");
            case 4 -> new Handle("处置");
            case 5, 6 -> new Close("恢复");
            case 7 -> new HandOver(random.nextBoolean() ? "day" : "night", "");
            case 8 -> new TakeOver("接班");
            case 9 -> new Silence(at.plusSeconds(60), "抖动");
            default -> random.nextBoolean() ? new ConfirmSilence() : new LiftSilence("");
        };
    }
}
