package org.yuanlian.ledger.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.ledger.LedgerFixtures.KINDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.LedgerFixtures;

class HistoryProperties {
    private static final List<String> PROOFS = List.of(
            "framework-contract", "formal-contract", "reported-signing", "press-signing", "business-licence", "reported-performance",
            "construction-permit", "reported-start", "production-invoice", "reported-production", "work-stopped");

    @Property(tries = 300)
    void isTheSameLiveAndReplayed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int length) {
        var entries = randomEntries(new Random(seed), length);
        var replayed = History.of(entries, KINDS);

        for (int i = 1; i <= entries.size(); i++) {
            if (i < entries.size() && entries.get(i).recordedAt().equals(entries.get(i - 1).recordedAt())) {
                continue;
            }
            var live = History.latest(entries.subList(0, i), KINDS);
            var at = entries.get(i - 1).recordedAt();
            var known = replayed.stream().filter(each -> !each.from().isAfter(at)).toList().getLast();
            assertThat(known.standings()).isEqualTo(live);
        }
    }

    @Property(tries = 300)
    void neverCountsMoreAsVerifiedThanAsReported(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int length) {
        for (var standing : History.latest(randomEntries(new Random(seed), length), KINDS)) {
            assertNotBefore(standing.verified().performedOn(), standing.reported().performedOn());
            assertNotBefore(standing.verified().startedOn(), standing.reported().startedOn());
            assertNotBefore(standing.verified().producingOn(), standing.reported().producingOn());
            assertNotBefore(standing.reported().startedOn(), standing.reported().performedOn());
            assertNotBefore(standing.reported().producingOn(), standing.reported().startedOn());
        }
    }

    @Property(tries = 300)
    void doesNotDependOnTheOrderInWhichOneDayIsRecorded(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int length) {
        var random = new Random(seed);
        var proofs = randomEntries(random, length).stream()
                .filter(entry -> !entry.isWithdrawal() && entry.text() == null && entry.amount() == null)
                .toList();
        var name = LedgerFixtures.aProject().entries();
        var shuffled = new ArrayList<>(proofs);
        Collections.shuffle(shuffled, random);

        assertThat(steps(name, shuffled)).isEqualTo(steps(name, proofs));
    }

    @Property(tries = 300)
    void coversEveryDayOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int length) {
        var standings = History.latest(randomEntries(new Random(seed), length), KINDS);

        assertThat(standings.getFirst().validFrom()).isEqualTo(LocalDate.MIN);
        assertThat(standings.getLast().validUntil()).isEqualTo(LocalDate.MAX);
        for (int i = 1; i < standings.size(); i++) {
            assertThat(standings.get(i).validFrom()).isEqualTo(standings.get(i - 1).validUntil());
        }
    }

    private static List<Step> steps(List<Entry> name, List<Entry> proofs) {
        var all = new ArrayList<>(name);
        all.addAll(proofs);
        return History.latest(all, KINDS).getFirst().steps();
    }

    private static void assertNotBefore(@Nullable LocalDate later, @Nullable LocalDate earlier) {
        if (later != null) {
            assertThat(earlier).isNotNull();
            assertThat(later).isAfterOrEqualTo(earlier);
        }
    }

    private static List<Entry> randomEntries(Random random, int length) {
        var project = LedgerFixtures.aProject();
        var recorded = LocalDate.parse("2024-01-01");
        String last = null;
        for (int i = 0; i < length; i++) {
            recorded = recorded.plusDays(random.nextInt(3));
            project.recordedOn(recorded.toString());
            var on = LocalDate.parse("2023-06-01").plusDays(random.nextInt(900)).toString();
            if (last != null && random.nextInt(6) == 0) {
                project.withdraws(last);
                last = null;
            } else if (random.nextInt(5) == 0) {
                project.says("chain", on, "chain " + random.nextInt(3));
            } else {
                last = PROOFS.get(random.nextInt(PROOFS.size()));
                project.proves(last, on);
            }
        }
        return project.entries();
    }
}
