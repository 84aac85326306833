package org.yuanlian.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yuanlian.alarm.AlarmFixtures.NIGHT;
import static org.yuanlian.alarm.AlarmFixtures.PARK;
import static org.yuanlian.alarm.AlarmFixtures.alarm;
import static org.yuanlian.alarm.AlarmFixtures.in;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.alarm.AlarmFixtures.One;
import org.yuanlian.alarm.store.AlarmRows.Wanted;
import org.yuanlian.alarm.store.HeldRows.Asked;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Refusal;

@WithDatabase
class HeldAlarmsIT {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Autowired
    HeldAlarms held;

    @Autowired
    AlarmDesk desk;

    @Autowired
    Occurrences occurrences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String tank = "H-" + UUID.randomUUID();
    private final String group = "farm-" + UUID.randomUUID();

    @Test
    void keepsFromTheDeskWhatIsHeldAndListsItInFloods() {
        var quiet = in(PARK.key(), () -> held.quiet(START));
        tell(true, one(0), one(1).of(AlarmLevel.REMINDER), one(2).ended());
        tell(true, one(2).at(START.plusSeconds(2).plus(quiet).plusSeconds(1)));

        assertThat(onDesk()).isEmpty();
        var floods = floods(Instant.now());
        assertThat(floods).extracting(Flood::held).containsExactly(1, 3);
        var first = floods.getLast();
        assertThat(first.course()).isEqualTo(new Flood.Course(PARK, group, START, START.plusSeconds(2)));
        assertThat(first).extracting(Flood::waiting, Flood::lasting, Flood::level, Flood::demo).containsExactly(3, 2, AlarmLevel.WARNING, true);
        assertThat(list(first)).extracting(one -> one.derived().object().id()).containsExactly(tank + "-0", tank + "-1", tank + "-2");
    }

    @Test
    void letsThroughWhatWaitsAndAllThatIsSaidOfItLater() {
        var first = one(0);
        tell(true, first, one(1));
        var before = Instant.now();
        var flood = only();
        assertThat(in(PARK.key(), () -> held.release(flood.course(), NIGHT, "逐条查看"))).isEqualTo(2);

        assertThat(onDesk()).extracting(one -> one.concern().object()).containsExactlyInAnyOrder(tank + "-0", tank + "-1");
        tell(true, first.revised().ended());
        assertThat(onDesk()).filteredOn(one -> one.concern().object().equals(tank + "-0")).extracting(Alarm::lasts).containsExactly(false);
        assertThat(only()).extracting(Flood::held, Flood::waiting).containsExactly(2, 0);
        assertThat(list(only())).extracting(one -> one.release() == null ? null : one.release().text()).containsOnly("逐条查看");
        assertThat(floods(before)).as("as it was known before").extracting(Flood::waiting).containsExactly(2);
        assertThatThrownBy(() -> in(PARK.key(), () -> held.release(flood.course(), NIGHT, "再放"))).isInstanceOf(Refusal.class).hasMessageContaining("alarm.flood.none");
        assertThatThrownBy(() -> in(PARK.key(), () -> held.release(flood.course(), NIGHT, " "))).hasMessageContaining("alarm.text.missing");
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void letsOneThroughAndKeepsTheOthersBack() {
        var first = one(0);
        var second = one(1);
        tell(true, first, second, one(2));
        var flood = only().course();
        assertThat(through(flood, Set.of(first.key()), "现场来电")).isEqualTo(1);

        assertThat(onDesk()).singleElement().extracting(one -> one.concern().object()).isEqualTo(tank + "-0");
        assertThat(only()).extracting(Flood::held, Flood::waiting, Flood::course).containsExactly(3, 2, flood);
        assertThat(list(only())).extracting(one -> one.release() == null ? null : one.release().text()).containsExactly("现场来电", null, null);
        tell(true, second.revised().ended());
        assertThat(onDesk()).as("what the rules say of the others is held as well").hasSize(1);
        assertThat(in(PARK.key(), () -> held.release(flood, NIGHT, "逐条查看"))).as("all that still waits").isEqualTo(2);
        assertThat(list(only())).extracting(one -> one.release() == null ? null : one.release().text()).containsExactly("现场来电", "逐条查看", "逐条查看");
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void doesNoMoreWhereTheSameAreLetThroughAgain() {
        var first = one(0);
        var second = one(1);
        tell(true, first, second);
        var flood = only().course();
        assertThat(through(flood, Set.of(first.key()), "现场来电")).isEqualTo(1);
        assertThat(through(flood, Set.of(first.key()), "又一次")).isZero();
        assertThat(audited()).isEqualTo(1);
        assertThat(through(flood, Set.of(first.key(), second.key()), "两条都看")).as("one of them had come before").isEqualTo(1);
        assertThat(list(only())).extracting(one -> one.release() == null ? null : one.release().text()).containsExactly("现场来电", "两条都看");
        assertThat(onDesk()).hasSize(2);
    }

    @Test
    void letsNoneThroughWhereOneIsOfAnotherFloodOrNothingIsSaid() {
        var first = one(0);
        tell(true, first);
        var flood = only().course();
        assertThatThrownBy(() -> through(flood, Set.of(first.key(), "strange-1", "strange-2"), "查看")).isInstanceOfSatisfying(
                Refusal.class, refused -> assertThat(refused.problems()).hasSize(2).allMatch(one -> one.code().equals("alarm.flood.other")));
        assertThatThrownBy(() -> through(flood, Set.of(first.key()), " ")).hasMessageContaining("alarm.text.missing");
        assertThat(onDesk()).isEmpty();
        assertThat(audited()).isZero();
    }

    private int through(Flood.Course flood, Set<String> keys, String text) {
        return in(PARK.key(), () -> held.release(flood, keys, NIGHT, text));
    }

    @Test
    void bringsToTheDeskWhatTheRulesLetGo() {
        var one = one(0);
        tell(true, one);
        tell(false, one.revised());
        assertThat(onDesk()).hasSize(1);
        assertThat(floods(Instant.now())).isEmpty();
    }

    @Test
    void tellsTheDeskHowAnAlarmEndsThatItKnewBeforeItWasHeld() {
        var one = one(0);
        tell(false, one);
        tell(true, one.revised());
        tell(true, one.revised().revised().ended());
        assertThat(onDesk()).extracting(Alarm::lasts).containsExactly(false);
        assertThat(floods(Instant.now())).isEmpty();
    }

    @Test
    void forgetsOfAFloodWhatNeverWas() {
        var one = one(0);
        tell(true, one, one(1));
        tell(true, one.revised().withdraw());
        assertThat(only().held()).isEqualTo(1);
    }

    @Test
    void takesTheSameRevisionOnceAndChangesNothingThatWasKept() {
        var one = one(0);
        tell(true, one);
        tell(true, one);
        assertThat(only().held()).isEqualTo(1);
        assertThatThrownBy(() -> in(PARK.key(), () -> jdbc.sql("update alarm_held set held = false").update())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void tellsWhatWasWrongWithAThingAlsoWhileItIsHeld() {
        var now = Instant.now();
        tell(true, one(0).at(now.minusSeconds(60)));
        var waits = at(Instant.now());
        assertThat(waits).extracting(Occurring::alarm, Occurring::level).containsExactly(tuple(null, AlarmLevel.WARNING));
        assertThat(at(now.minusSeconds(61))).isEmpty();
        in(PARK.key(), () -> held.release(held.now(PARK).stream().filter(this::isOurs).findFirst().orElseThrow().course(), NIGHT, "查看"));
        assertThat(at(Instant.now())).as("once, and now with its alarm").singleElement().extracting(Occurring::alarm).isNotNull();
    }

    private List<Occurring> at(Instant at) {
        return in(PARK.key(), () -> occurrences.at(at, Instant.now(), List.of(tank + "-0")));
    }

    @Test
    void showsAFloodToNobodyElsewhere() {
        tell(true, one(0));
        assertThat(in("511181", () -> held.floods(new Asked(PARK, Instant.EPOCH, Instant.now(), Instant.now()))).stream().filter(this::isOurs)).isEmpty();
    }

    private One one(int number) {
        return alarm(tank + "-" + number).at(START.plusSeconds(number));
    }

    private void tell(boolean isHeld, One... all) {
        in("510000", () -> held.told(Stream.of(all).map(one -> new Told(grouped(one.derived()), isHeld)).toList()));
    }

    private Derived grouped(Derived one) {
        return new Derived(
                one.key(), one.revision(), new Derived.Rule(group + "/level-high", 1, "演示规则"), one.level(), one.place(), one.object(), one.raisedAt(),
                one.endedAt(), one.withdrawn(), one.evidence(), one.supersedes(), one.demo());
    }

    private List<Flood> floods(Instant known) {
        var asked = new Asked(PARK, START.minus(Duration.ofDays(1)), START.plus(Duration.ofDays(1)), known);
        return in(PARK.key(), () -> held.floods(asked)).stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(Flood flood) {
        return flood.course().group().equals(group);
    }

    private Flood only() {
        var all = floods(Instant.now());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<org.yuanlian.alarm.store.HeldRows.Held> list(Flood flood) {
        return in(PARK.key(), () -> held.of(flood.course(), Instant.now()));
    }

    private List<Alarm> onDesk() {
        return in(PARK.key(), () -> desk.list(new Wanted(PARK, true, null, null, null, null, null, 0, 500))).items().stream()
                .filter(one -> one.concern().object().startsWith(tank))
                .toList();
    }

    private long audited() {
        return in("510000", () -> new TransactionTemplate(transactions).execute(
                _ -> jdbc.sql("select count(*) from audit where action = 'alarm.release' and object = ?").param(group).query(Long.class).single()));
    }
}
