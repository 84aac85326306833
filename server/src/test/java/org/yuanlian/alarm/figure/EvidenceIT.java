package org.yuanlian.alarm.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.alarm.AlarmFixtures.NIGHT;
import static org.yuanlian.alarm.AlarmFixtures.PARK;
import static org.yuanlian.alarm.AlarmFixtures.alarm;
import static org.yuanlian.alarm.AlarmFixtures.in;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.AlarmDecided;
import org.yuanlian.alarm.AlarmDesk;
import org.yuanlian.alarm.AlarmFixtures.One;
import org.yuanlian.alarm.Alarms;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.alarm.figure.DeskFigures.Asked;
import org.yuanlian.alarm.store.AlarmRows.Wanted;

/// Each figure beside the list to which it opens.
@WithDatabase
class EvidenceIT {
    @Autowired
    Alarms alarms;

    @Autowired
    AlarmDesk desk;

    @Autowired
    DeskFigures figures;

    @Autowired
    Silences silences;

    private final String tank = "E-" + UUID.randomUUID();

    @Test
    void opensEachKindOfFigureToAsManyAsItCounts() {
        var now = Instant.now();
        IntStream.range(0, 14).forEach(i -> derive(alarm("%s-%02d".formatted(tank, i)).ended()));
        IntStream.range(0, 5).forEach(i -> derive(alarm(tank + "-chatter").at(now.plusSeconds(i)).ended()));
        act("-00", new Receive(), new Verify(false, "instrument", ""), new Close("误报"));
        derive(alarm(tank + "-00").at(now.plusSeconds(30)).ended());
        act("-00", new Receive(), new Verify(false, "instrument", ""), new Close("又是误报"));
        act("-01", new Receive(), new Silence(now.plusSeconds(900), "检修"));

        var asked = new Asked(PARK, now.minusSeconds(3_600), now.plus(Duration.ofHours(49)), now.plus(Duration.ofHours(49)));
        var all = in("511102", () -> figures.of(asked));
        assertThat(all).extracting(DeskFigure::kind).as("each kind is there").contains(FigureKind.values());
        for (var figure : all) {
            var list = in("511102", () -> figures.evidence(asked, figure.kind(), figure.key()));
            assertThat(list).as("%s %s", figure.kind(), figure.key()).hasSize((int) figure.count());
            assertThat(list).extracting(one -> one.alarm().id() + "@" + one.at())
                    .containsExactlyElementsOf(figure.counted().stream().map(one -> one.alarm() + "@" + one.at()).toList());
        }
        assertThat(all.stream().filter(one -> one.kind() == FigureKind.FALSE_SHARE && one.key().equals("instrument")).findFirst().orElseThrow().counted())
                .as("false twice is counted twice, and shown twice")
                .filteredOn(one -> one.alarm().equals(find("-00").id()))
                .hasSize(2);
    }

    @Test
    void accountsForSilencesAsOfADay() {
        derive(alarm(tank + "-01").ended());
        act("-01", new Receive(), new Silence(Instant.now().plusSeconds(900), "检修"));
        var now = Instant.now();
        assertThat(account(now.plusSeconds(60))).singleElement().satisfies(one -> {
            assertThat(one.end()).isEqualTo(SilenceEnd.LASTING);
            assertThat(one.silentSeconds()).isBetween(55L, 75L);
        });
        assertThat(account(now.plusSeconds(3_600))).singleElement().satisfies(one -> assertThat(one.end()).isEqualTo(SilenceEnd.RAN_OUT));
        assertThat(account(now.minusSeconds(60))).as("before it was asked for").isEmpty();
        assertThat(in("511181", () -> silences.of(new Asked(PARK, now.minusSeconds(3_600), now.plusSeconds(3_600), now.plusSeconds(60))))).as("elsewhere").isEmpty();
    }

    private List<Silencing> account(Instant known) {
        var id = find("-01").id();
        return in("511102", () -> silences.of(new Asked(PARK, known.minusSeconds(7_200), known.plusSeconds(7_200), known))).stream()
                .filter(one -> one.alarm().equals(id))
                .toList();
    }

    private void derive(One one) {
        in("510000", () -> alarms.derived(List.of(one.derived())));
    }

    private Alarm find(String which) {
        return in("511102", () -> desk.list(new Wanted(PARK, false, null, null, null, null, tank + which, 0, 10))).items().getFirst();
    }

    private void act(String which, Command... commands) {
        for (var command : commands) {
            var one = find(which);
            assertThat(in("511102", () -> desk.act(one.id(), one.version(), command, NIGHT)).orElseThrow()).isInstanceOf(AlarmDecided.Accepted.class);
        }
    }
}
