package org.yuanlian.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Doorkeeper.Knock;
import org.yuanlian.device.store.AttendanceRows;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;

@WithDatabase
class DevicesIT {
    private static final Place PARK = new Place("510112.P0007");
    private static final Admission TO_THE_PARK = new Admission(PARK, "1# 排口监测", DeviceKind.MONITOR);

    @Autowired
    Devices devices;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    SeriesBook book;

    @Autowired
    Attendance attendance;

    @Autowired
    AttendanceRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void keepsAStrangerWithTheFirstThatItSaid() {
        var knock = knock("first words \u0007");
        var standing = port(() -> doorkeeper.meet(knock));
        var again = port(() -> doorkeeper.meet(new Knock(knock.protocol(), knock.identity(), "other", "second words", "10.0.0.9")));
        assertThat(standing).isInstanceOf(Standing.Waiting.class).isEqualTo(again);
        assertThat(province(() -> devices.find(id(standing)))).satisfies(device -> {
            assertThat(device.state()).isEqualTo(DeviceState.QUARANTINED);
            assertThat(device.firstSaid()).isEqualTo("first words ·");
            assertThat(device.address()).isEqualTo("10.0.0.8");
        });
    }

    @Test
    void knowsAnAdmittedDeviceByItsProofAlone() {
        var knock = knock("");
        var id = id(port(() -> doorkeeper.meet(knock)));
        run(Role.PROVINCE, "510000", () -> devices.admit(id, TO_THE_PARK));
        assertThat(port(() -> doorkeeper.meet(knock))).isEqualTo(new Standing.Admitted(id, knock.identity()));
        assertThat(port(() -> doorkeeper.meet(new Knock(knock.protocol(), knock.identity(), "guess", "", "")))).isEqualTo(new Standing.Unproved(id));
    }

    @Test
    void writesDownLaterWhatCouldNotBeWritten() {
        var id = id(port(() -> doorkeeper.meet(knock(""))));
        var failing = new AtomicBoolean(true);
        var full = new Attendance(rows, Clock.systemUTC(), new Failing(transactions, failing));
        full.heard(id, 3);
        full.trouble(id, "port.value.shape", "NaN");
        assertThatThrownBy(() -> run(Role.PROVINCE, "510000", full::keep)).isInstanceOf(TransactionSystemException.class);
        full.heard(id, 4);
        failing.set(false);
        run(Role.PROVINCE, "510000", full::keep);
        assertThat(province(attendance::heard).get(id)).extracting(Heard::messages, Heard::points).containsExactly(2L, 7L);
        assertThat(province(attendance::troubles).get(id)).singleElement().satisfies(row -> assertThat(row.trouble().times()).isEqualTo(1));
    }

    /// Takes back what it is to commit while it fails, as a database does whose disk is full.
    private record Failing(PlatformTransactionManager real, AtomicBoolean failing) implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            if (failing.get()) {
                real.rollback(status);
                throw new TransactionSystemException("No space left on device");
            }
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }

    @Test
    void takesADecisionBackUntilTheDeviceHasReported() {
        var id = id(port(() -> doorkeeper.meet(knock(""))));
        run(Role.PROVINCE, "510000", () -> devices.admit(id, TO_THE_PARK));
        run(Role.PROVINCE, "510000", () -> devices.undo(id));
        assertThat(province(() -> devices.find(id))).satisfies(device -> {
            assertThat(device.state()).isEqualTo(DeviceState.QUARANTINED);
            assertThat(device.place()).isEqualTo(new Place("510000"));
        });
        run(Role.PROVINCE, "510000", () -> devices.admit(id, TO_THE_PARK));
        port(() -> book.numbers(id, Set.of("a21026-Rtd")));
        assertThatThrownBy(() -> run(Role.PROVINCE, "510000", () -> devices.undo(id)))
                .isInstanceOf(Refusal.class).hasMessageContaining("device.undo.reported");
        run(Role.PROVINCE, "510000", () -> devices.retire(id, "拆除"));
        run(Role.PROVINCE, "510000", () -> devices.undo(id));
        assertThat(province(() -> devices.find(id)).state()).isEqualTo(DeviceState.ADMITTED);
    }

    @Test
    void givesAMeasureOneNumberForEver() {
        var id = enrolled().device();
        var first = port(() -> book.numbers(id, Set.of("lat", "lon")));
        assertThat(port(() -> book.numbers(id, Set.of("lon", "speed")))).containsAllEntriesOf(first).hasSize(3);
        assertThat(port(() -> book.of(id))).extracting(Series::unit).containsExactly("°", "°", "km/h");
        var many = IntStream.range(0, SeriesBook.MOST).mapToObj(i -> "m" + i).collect(Collectors.toSet());
        assertThat(port(() -> book.numbers(id, many))).hasSize(3);
    }

    @Test
    void keepsRegionsApart() {
        var id = enrolled().device();
        assertThat(as(Role.PARK, PARK.key(), () -> devices.all())).extracting(Device::id).contains(id);
        assertThat(as(Role.CITY, "510700", () -> devices.all())).extracting(Device::id).doesNotContain(id);
        assertThatThrownBy(() -> run(Role.CITY, "510700", () -> devices.retire(id, "x"))).isInstanceOf(Refusal.class);
        var stranger = id(port(() -> doorkeeper.meet(knock(""))));
        assertThatThrownBy(() -> run(Role.COUNTY, "510112", () -> devices.admit(stranger, TO_THE_PARK))).isInstanceOf(Refusal.class);
    }

    @Test
    void tellsEverythingThatSpeaksAgainstADevice() {
        assertThatThrownBy(() -> as(Role.COUNTY, "510112", () -> devices.enrol(
                        new NewDevice(Protocol.MQTT, "a/b", new Admission(new Place("510704"), " ", DeviceKind.TAG), null, false))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems()).extracting(problem -> problem.code())
                        .containsExactly("device.name.length", "device.place.outside", "device.identity.shape"));
    }

    @Test
    void countsWhatWasWrongWithEachDevice() {
        var id = enrolled().device();
        attendance.heard(id, 3);
        attendance.trouble(id, "port.frame.checksum", "##1");
        attendance.trouble(id, "port.frame.checksum", "##2");
        port(() -> {
            attendance.keep();
            return 0;
        });
        attendance.trouble(id, "port.frame.checksum", "##3");
        port(() -> {
            attendance.keep();
            return 0;
        });
        assertThat(Objects.requireNonNull(as(Role.PARK, PARK.key(), () -> attendance.heard()).get(id)).points()).isEqualTo(3);
        assertThat(as(Role.PARK, PARK.key(), () -> attendance.troubles()).get(id)).singleElement().satisfies(row -> {
            assertThat(row.trouble().times()).isEqualTo(3);
            assertThat(row.trouble().lastValue()).isEqualTo("##3");
        });
    }

    @Test
    void changesNoActAndForgetsNoDevice() {
        var id = enrolled().device();
        for (var sql : List.of("delete from device where id = ?", "update device_act set by_whom = 'x' where device_id = ?", "delete from series where device_id = ?")) {
            assertThatThrownBy(() -> province(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql(sql).param(id).update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private Devices.Enrolled enrolled() {
        return province(() -> devices.enrol(new NewDevice(Protocol.MQTT, name(), TO_THE_PARK, null, false)));
    }

    private static Knock knock(String said) {
        return new Knock(Protocol.HJ212, name(), "123456", said, "10.0.0.8");
    }

    private static String name() {
        return "T" + UUID.randomUUID();
    }

    private static UUID id(Standing standing) {
        return switch (standing) {
            case Standing.Waiting waiting -> waiting.device();
            default -> throw new AssertionError(standing);
        };
    }

    private static <T> T port(Supplier<T> work) {
        return Caller.system("ports").get(work);
    }

    private static <T> T province(Supplier<T> work) {
        return as(Role.PROVINCE, "510000", work);
    }

    private static <T> T as(Role role, String place, Supplier<T> work) {
        return new Caller("tester", "tester", role, new Place(place), null, "local").get(work);
    }

    private static void run(Role role, String place, Runnable work) {
        as(role, place, () -> {
            work.run();
            return 0;
        });
    }
}
