package org.yuanlian.inspection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.inspection.Doubt;
import org.yuanlian.inspection.Shot;
import org.yuanlian.inspection.declared.ChecklistDeclaration.Doubts;
import org.yuanlian.registry.Position;

class TrustTests {
    private static final Position CHENGDU = at("104.066", "30.573");
    private static final Position LONGQUANYI = at("104.274", "30.557");
    private static final Position MIANYANG = at("104.742", "31.464");
    private static final Instant STARTED = Instant.parse("2026-03-05T02:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-03-05T09:00:00Z");
    private final Trust trust = new Trust(new Doubts(30, 10, 20, "these tests", false), CHENGDU);

    @Test
    void findsNothingAgainstAPhotoFromTheSpotDuringTheVisit() {
        assertThat(trust.ofPhoto(shot(STARTED, CHENGDU, STARTED.plusSeconds(60), LONGQUANYI), STARTED, RECEIVED, false)).isEmpty();
    }

    @Test
    void doubtsAPhotoThatSaysNothingOfItself() {
        assertThat(trust.ofPhoto(shot(STARTED, null, null, null), STARTED, RECEIVED, false))
                .containsExactly(Doubt.TIME_MISSING, Doubt.PLACE_MISSING);
    }

    @Test
    void doubtsAPhotoFromBeforeTheVisitBeyondWhatClocksDiffer() {
        assertThat(trust.ofPhoto(shot(STARTED, CHENGDU, STARTED.minusSeconds(600), null), STARTED, RECEIVED, false)).isEmpty();
        assertThat(trust.ofPhoto(shot(STARTED, CHENGDU, STARTED.minusSeconds(601), null), STARTED, RECEIVED, false))
                .containsExactly(Doubt.TIME_BEFORE_VISIT);
    }

    @Test
    void doubtsAPhotoFromTheFuture() {
        assertThat(trust.ofPhoto(shot(STARTED, CHENGDU, RECEIVED.plusSeconds(600), null), STARTED, RECEIVED, false)).isEmpty();
        assertThat(trust.ofPhoto(shot(STARTED, CHENGDU, RECEIVED.plusSeconds(601), null), STARTED, RECEIVED, false))
                .containsExactly(Doubt.TIME_AHEAD);
        assertThat(trust.ofPhoto(shot(RECEIVED.plusSeconds(601), CHENGDU, STARTED, null), STARTED, RECEIVED, false))
                .containsExactly(Doubt.TIME_AHEAD);
    }

    @Test
    void doubtsAPhotoFromAfarWhicheverOfTheTwoSaysSo() {
        assertThat(trust.ofPhoto(shot(STARTED, MIANYANG, STARTED, null), STARTED, RECEIVED, false)).containsExactly(Doubt.PLACE_FAR);
        assertThat(trust.ofPhoto(shot(STARTED, CHENGDU, STARTED, MIANYANG), STARTED, RECEIVED, false)).containsExactly(Doubt.PLACE_FAR);
    }

    @Test
    void doubtsAPhotoThatLiesElsewhere() {
        assertThat(trust.ofPhoto(shot(STARTED, CHENGDU, STARTED, null), STARTED, RECEIVED, true)).containsExactly(Doubt.DUPLICATE);
    }

    @Test
    void saysNothingOfDistanceWhereThePlaceHasNoPoint() {
        var nowhere = new Trust(new Doubts(30, 10, 20, "these tests", false), null);
        assertThat(nowhere.ofPhoto(shot(STARTED, MIANYANG, STARTED, null), STARTED, RECEIVED, false)).isEmpty();
    }

    @Test
    void doubtsARecordByTheSameLimits() {
        assertThat(trust.ofRecord(STARTED, CHENGDU, RECEIVED)).isEmpty();
        assertThat(trust.ofRecord(STARTED, null, RECEIVED)).containsExactly(Doubt.PLACE_MISSING);
        assertThat(trust.ofRecord(RECEIVED.plusSeconds(601), MIANYANG, RECEIVED)).containsExactly(Doubt.TIME_AHEAD, Doubt.PLACE_FAR);
    }

    @Test
    void measuresAlongTheEarth() {
        assertThat(Trust.kilometres(CHENGDU, MIANYANG)).isCloseTo(118, within(1.0));
        assertThat(Trust.kilometres(CHENGDU, CHENGDU)).isZero();
    }

    private static Shot shot(Instant takenAt, @Nullable Position at, @Nullable Instant exifAt, @Nullable Position exifPosition) {
        return new Shot(takenAt, at, exifAt, exifPosition);
    }

    private static Position at(String lon, String lat) {
        return new Position(new BigDecimal(lon), new BigDecimal(lat));
    }
}
