package org.yuanlian.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.alarm.AlarmFixtures.DAY;
import static org.yuanlian.alarm.AlarmFixtures.NIGHT;
import static org.yuanlian.alarm.AlarmFixtures.PARK;
import static org.yuanlian.alarm.AlarmFixtures.alarm;
import static org.yuanlian.alarm.AlarmFixtures.in;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.alarm.AlarmDesk.Whole;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmFixtures.One;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Remark;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.alarm.store.AlarmRows.Wanted;
import org.yuanlian.kernel.AlarmLevel;

@WithDatabase
class AlarmsIT {
    private static final int ALL = Integer.MAX_VALUE;

    @Autowired
    Alarms alarms;

    @Autowired
    AlarmDesk desk;

    @Autowired
    HandlingRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String tank = "T-" + UUID.randomUUID();

    @Test
    void takesTheSameRevisionOnce() {
        var one = alarm(tank);
        assertThat(derive(one)).isEqualTo(1);
        assertThat(derive(one, one)).isZero();
        assertThat(derive(one.revised().ended(), one)).isEqualTo(1);
        var whole = only();
        assertThat(whole.derived()).extracting(kept -> kept.derived().revision()).containsExactly(1, 2);
        assertThat(whole.derived().getFirst().derived()).as("as it came in").isEqualTo(one.derived());
        assertThat(whole.alarm().lasts()).isFalse();
    }

    @Test
    void losesNothingWhenTheDeriverDiesBeforeItIsStored() {
        var one = alarm(tank);
        assertThatThrownBy(() -> in("510000", () -> new TransactionTemplate(transactions).execute(_ -> {
            alarms.derived(List.of(one.derived()));
            throw new IllegalStateException("killed");
        }))).hasMessage("killed");
        assertThat(found()).isEmpty();
        assertThat(derive(one)).as("so it repeats").isEqualTo(1);
        assertThat(found()).hasSize(1);
    }

    @Test
    void takesWhatOneRuleSaysOfOneObjectForTheSame() {
        derive(alarm(tank), alarm(tank), alarm(tank + "-other"));
        assertThat(only().alarm().tally().known()).isEqualTo(2);
    }

    @Test
    void findsTheAlarmOfWhatComesLateBehindManyThatCameAfterIt() {
        var first = alarm(tank);
        derive(first.at(first.raisedAt().minusSeconds(36_000)).ended());
        var oldest = only().alarm().id();
        close(oldest);
        for (var hour = 1; hour <= 7; hour++) {
            derive(alarm(tank).at(first.raisedAt().plusSeconds(3_600L * hour)).ended());
            found().stream().filter(one -> one.state().isOpen()).forEach(one -> close(one.id()));
        }
        assertThat(found()).hasSize(8);
        derive(alarm(tank).at(first.raisedAt().minusSeconds(18_000)).ended());
        assertThat(found()).as("no ninth").hasSize(8);
        assertThat(in(PARK.key(), () -> desk.one(oldest, ALL)).orElseThrow().alarm().tally().known()).isEqualTo(2);
    }

    private void close(UUID id) {
        for (var command : List.of(new Receive(), new Verify(true, null, ""), new Handle("处置"), new Close("恢复"))) {
            var version = in(PARK.key(), () -> desk.one(id, ALL)).orElseThrow().alarm().version();
            accepted(in(PARK.key(), () -> desk.act(id, version, command, NIGHT)).orElseThrow());
        }
    }

    @Test
    void bringsNothingToTheDeskThatWasWithdrawnBeforeItCame() {
        var one = alarm(tank);
        assertThat(derive(one.revised().withdraw())).isEqualTo(1);
        assertThat(derive(one)).isEqualTo(1);
        assertThat(found()).isEmpty();
        derive(one.revised().revised());
        assertThat(found()).as("it holds after all").hasSize(1);
    }

    @Test
    void keepsTheHandlingUnderANewKey() {
        var one = alarm(tank);
        derive(one);
        accepted(act(1, new Receive(), NIGHT));
        derive(one.keyed(one.key() + "-new").superseding(one.key()));
        assertThat(only().alarm().state()).isEqualTo(AlarmState.RECEIVED);
        assertThat(only().alarm().isRederived()).isTrue();
        assertThat(only().derived()).hasSize(2);
    }

    @Test
    void beginsAnotherAlarmWhenTheConditionReturnsLate() {
        derive(alarm(tank).ended());
        accepted(act(1, new Receive(), NIGHT));
        accepted(act(2, new Verify(true, null, ""), NIGHT));
        accepted(act(3, new Handle("处置"), NIGHT));
        accepted(act(4, new Close("恢复"), NIGHT));
        derive(alarm(tank).at(only().alarm().since().plusSeconds(31 * 60)));
        assertThat(found()).extracting(Alarm::state).containsExactly(AlarmState.RAISED, AlarmState.CLOSED);
    }

    @Test
    void tellsTheSecondWhatTheFirstDid() {
        derive(alarm(tank));
        accepted(act(1, new Receive(), NIGHT));
        assertThat(act(1, new Receive(), DAY)).isInstanceOfSatisfying(AlarmDecided.Changed.class, changed -> {
            assertThat(changed.since()).singleElement().satisfies(event -> assertThat(event.by()).isEqualTo(NIGHT));
            assertThat(changed.now().hand().isOf(NIGHT)).isTrue();
        });
        accepted(act(1, new Remark("看见了"), DAY));
        accepted(act(2, new Verify(true, null, ""), NIGHT));
        assertThat(act(99, new Handle("x"), NIGHT)).isInstanceOf(AlarmDecided.Changed.class);
    }

    @Test
    void decidesNothingOnWhatHasBecomeGraverSince() {
        var one = alarm(tank);
        derive(one);
        accepted(act(1, new Receive(), NIGHT));
        derive(one.revised().of(AlarmLevel.ALARM));
        assertThat(act(2, new Verify(false, "instrument", ""), NIGHT)).isInstanceOf(AlarmDecided.Changed.class);
        accepted(act(3, new Verify(true, null, ""), NIGHT));
        derive(one.revised().revised().of(AlarmLevel.ALARM).ended());
        accepted(act(4, new Handle("它自己结束，不碍事"), NIGHT));
    }

    @Test
    void keepsPlacesApartAndWhatWasRecordedAsItIs() {
        derive(alarm(tank));
        var id = only().alarm().id();
        assertThat(in("510311", () -> desk.one(id, ALL))).isEmpty();
        assertThat(in("510311", () -> desk.act(id, 1, new Receive(), NIGHT))).isEmpty();
        assertThatThrownBy(() -> in("510311", () -> alarms.derived(List.of(alarm(tank + "x").derived())))).isInstanceOf(DataAccessException.class);
        for (var table : List.of("alarm", "alarm_derivation", "alarm_event")) {
            assertThatThrownBy(() -> in("510000", () -> jdbc.sql("delete from " + table).update())).isInstanceOf(DataAccessException.class);
        }
    }

    /// Derivers repeat themselves while two operators act on what they see.
    @Test
    void losesNothingAndClosesNothingTwiceWhenAllHappensAtOnce() throws Exception {
        var keys = List.of("a-" + tank, "b-" + tank, "c-" + tank);
        derive(alarm(tank).keyed(keys.getFirst()));
        var together = new CyclicBarrier(4);
        try (var all = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<>(List.of(
                    all.submit(deriver(together, keys, 1)), all.submit(deriver(together, keys, 2)),
                    all.submit(operator(together, NIGHT, 3)), all.submit(operator(together, DAY, 4))));
            for (var one : running) {
                one.get();
            }
        }
        var whole = only();
        assertThat(whole.derived()).hasSize(12);
        assertThat(whole.events().stream().filter(event -> event.what() instanceof Derivation)).hasSize(12);
        assertThat(whole.events()).extracting(AlarmEvent::number).last().isEqualTo(whole.alarm().version());
        var closings = whole.events().stream().filter(event -> event.what() instanceof Close).count();
        assertThat(closings).isEqualTo(whole.alarm().round() - (whole.alarm().state() == AlarmState.CLOSED ? 0 : 1));
        assertThat(replayed(whole)).isEqualTo(whole.alarm());
    }

    private Alarm replayed(Whole whole) {
        var first = (Derivation) whole.events().getFirst().what();
        var handling = rules.on(whole.alarm().openedAt());
        var begun = Course.begin(handling, whole.alarm().id(), whole.alarm().concern(), first.level(), whole.alarm().openedAt());
        return Course.replay(handling, begun, whole.events());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void standsAsItsEventsTellWhateverRevisionsCome(long seed) {
        var random = new Random(seed);
        var raised = alarm(tank).raisedAt();
        for (var i = 0; i < 60; i++) {
            var at = raised.plusSeconds(random.nextInt(4_000));
            var one = new One(
                    tank, tank + random.nextInt(12), 1 + random.nextInt(4), AlarmLevel.values()[random.nextInt(3)], at,
                    random.nextBoolean() ? at.plusSeconds(30) : null, i > 0 && random.nextInt(5) == 0,
                    random.nextInt(4) == 0 ? List.of(tank + random.nextInt(12)) : List.of());
            derive(one.supersedes().contains(one.key()) ? one.superseding(tank + "-none") : one);
            var whole = only();
            assertThat(replayed(whole)).as("seed %d step %d", seed, i).isEqualTo(whole.alarm());
        }
    }

    @Test
    void tellsTheFirstAndTheLastOfAConditionThatChattersAndAllThatPeopleDid() {
        chatters(0, 10);
        accepted(act(10, new Receive(), NIGHT));
        chatters(10, 20);
        var id = found().getFirst().id();
        var last = in(PARK.key(), () -> desk.one(id, 4)).orElseThrow();
        assertThat(last.alarm().tally().known()).isEqualTo(30);
        assertThat(last.derived()).extracting(kept -> kept.derived().key()).containsExactly(tank + 26, tank + 27, tank + 28, tank + 29);
        assertThat(last.events()).extracting(AlarmEvent::number).containsExactly(1L, 11L, 28L, 29L, 30L, 31L);
        assertThat(only().derived()).hasSize(30);
        assertThat(only().events()).hasSize(31);
    }

    private void chatters(int from, int times) {
        var first = alarm(tank);
        for (var i = from; i < from + times; i++) {
            derive(first.keyed(tank + i).at(first.raisedAt().plusSeconds(i * 10L)).ended());
        }
    }

    private Callable<Void> deriver(CyclicBarrier together, List<String> keys, long seed) {
        return () -> {
            together.await();
            var random = new Random(seed);
            for (var revision = 1; revision <= 4; revision++) {
                for (var key : keys) {
                    var one = new One(
                            tank, key, revision, AlarmLevel.WARNING, only().alarm().openedAt(), only().alarm().openedAt().plusSeconds(60), false, List.of());
                    derive(one);
                    if (random.nextBoolean()) {
                        derive(one);
                    }
                }
            }
            return null;
        };
    }

    private Callable<Void> operator(CyclicBarrier together, Person person, long seed) {
        return () -> {
            together.await();
            var random = new Random(seed);
            var commands = List.of(new Receive(), new Verify(true, null, ""), new Handle("处置"), new Close("恢复"));
            for (var i = 0; i < 30; i++) {
                act(Math.max(1, only().alarm().version() - random.nextInt(2)), commands.get(random.nextInt(commands.size())), person);
            }
            return null;
        };
    }

    private int derive(One... all) {
        return in("510000", () -> alarms.derived(Arrays.stream(all).map(One::derived).toList()));
    }

    private List<Alarm> found() {
        return in(PARK.key(), () -> desk.list(new Wanted(PARK, false, null, null, null, null, tank, 0, 10))).items().stream()
                .filter(one -> one.concern().object().equals(tank))
                .toList();
    }

    private Whole only() {
        var found = found();
        assertThat(found).hasSize(1);
        return in(PARK.key(), () -> desk.one(found.getFirst().id(), ALL)).orElseThrow();
    }

    private AlarmDecided act(long seen, Command command, Person person) {
        var id = found().getFirst().id();
        return in(PARK.key(), () -> desk.act(id, seen, command, person)).orElseThrow();
    }

    private static void accepted(AlarmDecided decided) {
        assertThat(decided).isInstanceOf(AlarmDecided.Accepted.class);
    }
}
