package org.yuanlian.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitSpansTests {
    private static final String RULE = "tank-farm/pressure-high";
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private final UUID sensor = UUID.randomUUID();
    private final UUID tank = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void areOneWithoutALimitForADeviceThatWatchesNothing() {
        assertThat(spans(List.of(), List.of())).containsExactly(new LimitSpan(Instant.MIN, Instant.MAX, null));
    }

    @Test
    void turnWhereALimitComesIntoForceAndWhereTheDeclaredOneHoldsAgain() {
        var first = limit(1, tank, "1.2", NOON.plusSeconds(60));
        var last = limit(2, tank, null, NOON.plusSeconds(120));
        assertThat(spans(List.of(watching(1, tank, NOON)), List.of(first, last))).containsExactly(
                new LimitSpan(Instant.MIN, NOON.plusSeconds(60), null),
                new LimitSpan(NOON.plusSeconds(60), NOON.plusSeconds(120), first),
                new LimitSpan(NOON.plusSeconds(120), Instant.MAX, null));
    }

    @Test
    void beginWhenTheAssignmentWasRecordedThoughItsDayIsOlder() {
        var limit = limit(1, tank, "1.2", NOON.minusSeconds(3_600));
        assertThat(spans(List.of(watching(1, tank, NOON)), List.of(limit)))
                .containsExactly(new LimitSpan(Instant.MIN, NOON, null), new LimitSpan(NOON, Instant.MAX, limit));
    }

    @Test
    void followADeviceFromOneThingToAnother() {
        var limit = limit(1, tank, "1.2", NOON);
        var moved = watching(2, other, NOON.plusSeconds(600));
        assertThat(spans(List.of(watching(1, tank, NOON), moved), List.of(limit))).containsExactly(
                new LimitSpan(Instant.MIN, NOON, null), new LimitSpan(NOON, NOON.plusSeconds(600), limit), new LimitSpan(NOON.plusSeconds(600), Instant.MAX, null));
    }

    @Test
    void stayAsTheyWereInThePastWhateverIsRecordedLater() {
        var assigned = List.of(watching(1, tank, NOON));
        var first = limit(1, tank, "1.2", NOON);
        var before = spans(assigned, List.of(first));
        var after = spans(assigned, List.of(first, limit(2, tank, "1.3", NOON.plusSeconds(600))));
        assertThat(after.subList(0, 1)).isEqualTo(before.subList(0, 1));
        assertThat(after.get(1)).isEqualTo(new LimitSpan(NOON, NOON.plusSeconds(600), first));
    }

    @Test
    void turnAtTheNextWholeMillisecond() {
        var limit = limit(1, tank, "1.2", NOON.plusNanos(1_000));
        assertThat(spans(List.of(watching(1, tank, NOON)), List.of(limit)).getLast().from()).isEqualTo(NOON.plusMillis(1));
    }

    private List<LimitSpan> spans(List<Assignment> assignments, List<Limit> limits) {
        return new LimitSpans(assignments, limits).of(sensor, RULE);
    }

    private Assignment watching(long seq, UUID asset, Instant recordedAt) {
        return new Assignment(seq, sensor, asset, LocalDate.of(2026, 3, 1), recordedAt, "test");
    }

    private Limit limit(long seq, UUID asset, @Nullable String limit, Instant from) {
        return new Limit(seq, asset, RULE, limit == null ? null : new BigDecimal(limit), null, "设计文件", from, from, "test");
    }
}
