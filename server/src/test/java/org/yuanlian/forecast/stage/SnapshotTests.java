package org.yuanlian.forecast.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.forecast.hazard.Trait;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;
import org.yuanlian.ledger.Track.Step;

class SnapshotTests {
    private static final LocalDate ON = LocalDate.parse("2026-06-01");
    private static final LocalDate LATER = LocalDate.parse("2027-06-01");
    private static final UUID PROJECT = new UUID(1, 1);

    @Test
    void asksOnlyOfStagesWhoseDayIsStillToCome() {
        assertThat(asked(step("2026-03-01", Stage.SIGNED, "2026-06-01"))).hasSize(1);
        assertThat(asked(step("2026-03-01", Stage.SIGNED, "2026-05-31"))).isEmpty();
        assertThat(asked(step("2026-03-01", Stage.SIGNED, null))).isEmpty();
        assertThat(asked(step("2026-03-01", Stage.SIGNED, "2026-09-01"), step("2026-04-01", Stage.EXITED, "2026-09-01"))).isEmpty();
    }

    @Test
    void countsTheDueDayItselfAsKept() {
        assertThat(became("2026-09-01", step("2026-09-01", Stage.PERFORMED, null)).missed()).isFalse();
        assertThat(became("2026-09-01", step("2026-09-02", Stage.PERFORMED, null)).missed()).isTrue();
    }

    @Test
    void countsAWayOutAsMissed() {
        assertThat(became("2026-09-01", step("2026-07-01", Stage.EXITED, null)).missed()).isTrue();
    }

    @Test
    void countsWhatWasReportedLateForADayBeforeTheQuestion() {
        var late = became("2026-09-01", step("2026-05-20", Stage.PERFORMED, null));
        assertThat(late.missed()).isFalse();
        assertThat(late.doneAt()).isGreaterThan(late.question().at());
    }

    @Test
    void waitsAMonthForReports() {
        var asked = new Snapshot(ON, List.of(track("510112", step("2026-03-01", Stage.SIGNED, "2026-07-10"))), 1);
        var now = new Snapshot(LocalDate.parse("2026-08-01"), List.of(track("510112", step("2026-03-01", Stage.SIGNED, "2026-07-10"))), 1);
        assertThat(now.answers(asked)).singleElement().satisfies(each -> assertThat(each.isDecided()).isFalse());
        var then = new Snapshot(LocalDate.parse("2026-08-11"), List.of(track("510112", step("2026-03-01", Stage.SIGNED, "2026-07-10"))), 1);
        assertThat(then.answers(asked)).singleElement().satisfies(each -> assertThat(each.missed()).isTrue());
    }

    @Test
    void learnsFromTheCountyHowOftenDaysWereMissed() {
        var tracks = new ArrayList<Track>();
        for (int i = 0; i < 40; i++) {
            tracks.add(track("510704", step("2025-01-01", Stage.SIGNED, "2025-03-01"), step("2025-05-01", Stage.PERFORMED, null)));
            tracks.add(track("510112", step("2025-01-01", Stage.SIGNED, "2025-03-01"), step("2025-02-01", Stage.PERFORMED, null)));
        }
        var around = new Surroundings(ON, tracks, 1);
        assertThat(history(around, "510704")).isGreaterThan(0.8);
        assertThat(history(around, "510112")).isLessThan(0.2);
    }

    @Test
    void saysWhereTheStageRestsOnReportsAlone() {
        var around = new Surroundings(ON, List.of(), 1);
        var reported = around.question(track("510112", step("2026-03-01", Stage.SIGNED, "2026-09-01"))).orElseThrow();
        assertThat(reported.traits()).extracting(Trait::kind).contains("unproved", "city").doesNotContain("park");
    }

    private static double history(Surroundings around, String county) {
        return around.question(track(county, step("2026-03-01", Stage.SIGNED, "2026-09-01"))).orElseThrow().traits().stream()
                .filter(trait -> trait.kind().equals("history-county"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static List<?> asked(Step... steps) {
        return List.copyOf(new Snapshot(ON, List.of(track("510112", steps)), 1).questions().values());
    }

    private static Watched became(String due, Step next) {
        var first = step("2026-03-01", Stage.SIGNED, due);
        var asked = new Snapshot(ON, List.of(track("510112", first)), 1);
        return new Snapshot(LATER, List.of(track("510112", first, next)), 1).answers(asked).getFirst();
    }

    private static Step step(String on, Stage stage, @Nullable String due) {
        return new Step(LocalDate.parse(on), stage, due == null ? null : LocalDate.parse(due));
    }

    private static Track track(String place, Step... steps) {
        return new Track(PROJECT, new Place(place), "3974", null, new BigDecimal("1000"), BigDecimal.ZERO, List.of(steps));
    }
}
