package org.yuanlian.alarm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.declared.AlarmHandlingKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

/// A tank of a chemical park whose level is watched.
public final class AlarmFixtures {
    public static final Place PARK = new Place("511102");
    public static final Person NIGHT = new Person("night", "夜班值班员");
    public static final Person DAY = new Person("day", "白班值班员");

    private AlarmFixtures() {}

    /// As it is shipped.
    public static AlarmHandling handling() {
        return Declarations.of(Map.of()).inForce(AlarmHandlingKind.FILE, AlarmHandling.class, LocalDate.parse("2026-11-22")).body();
    }

    public static One alarm(String object) {
        return new One(object, UUID.randomUUID().toString(), 1, AlarmLevel.WARNING, Instant.now().truncatedTo(ChronoUnit.MICROS), null, false, List.of());
    }

    /// A derived alarm to be told with differences.
    public record One(
            String object, String key, int revision, AlarmLevel level, Instant raisedAt, @Nullable Instant endedAt, boolean withdrawn,
            List<String> supersedes) {

        public One keyed(String key) {
            return new One(object, key, 1, level, raisedAt, endedAt, withdrawn, supersedes);
        }

        public One revised() {
            return new One(object, key, revision + 1, level, raisedAt, endedAt, withdrawn, supersedes);
        }

        public One of(AlarmLevel level) {
            return new One(object, key, revision, level, raisedAt, endedAt, withdrawn, supersedes);
        }

        public One at(Instant raisedAt) {
            return new One(object, key, revision, level, raisedAt, endedAt, withdrawn, supersedes);
        }

        public One ended() {
            return new One(object, key, revision, level, raisedAt, raisedAt.plusSeconds(60), withdrawn, supersedes);
        }

        public One withdraw() {
            return new One(object, key, revision, level, raisedAt, endedAt, true, supersedes);
        }

        public One superseding(String other) {
            return new One(object, key, revision, level, raisedAt, endedAt, withdrawn, List.of(other));
        }

        public Derived derived() {
            return new Derived(
                    key, revision, new Derived.Rule("tank-level-high", 1, "演示规则"), level, PARK, new Derived.Watched(object, "储罐 " + object),
                    raisedAt, endedAt, withdrawn,
                    List.of(
                            new Derived.Point("LI-" + object, raisedAt.minusSeconds(60), new BigDecimal("81.5")),
                            new Derived.Point("LI-" + object, raisedAt, new BigDecimal("90.2"))),
                    supersedes, true);
        }
    }

    public static <T> T in(String place, Supplier<T> work) {
        return new Caller("tester", "Tester", place.equals("510000") ? Role.PROVINCE : Role.COUNTY, new Place(place), null, "local").get(work);
    }
}
