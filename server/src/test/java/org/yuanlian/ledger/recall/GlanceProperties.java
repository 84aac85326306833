package org.yuanlian.ledger.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.ledger.LedgerFixtures.KINDS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.Footing;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.standing.Standing;
import org.yuanlian.ledger.standing.Step;

/// A look at what was said tells the same as the standings that are derived from it.
class GlanceProperties {
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final Instant BEGIN = Instant.parse("2024-02-01T00:00:00Z");
    private static final Vocabulary WORDS = new Vocabulary(KINDS);
    private static final List<String> KINDS_SAID = KINDS.all().stream().map(kind -> kind.id()).toList();

    @Property(tries = 400)
    void saysWhatTheStandingSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
        var random = new Random(seed);
        var entries = entries(random, length);
        var history = History.of(entries, KINDS);
        var story = new Story(WORDS, new UUID(1, 2), new Place("510112"), entries.stream().map(GlanceProperties::line).toList());

        for (int i = 0; i < 12; i++) {
            var pair = new AsOf(FIRST.plusDays(random.nextInt(45)), BEGIN.plusSeconds(random.nextInt(14)));
            var glance = story.at(pair);
            var standing = standing(history, pair);
            assertThat(glance == null ? null : told(glance)).as("%s", pair).isEqualTo(standing == null ? null : told(standing, pair.validOn()));
            assertThat(glance == null ? null : glance.track()).as("%s", pair).isEqualTo(standing == null ? null : track(standing, pair.validOn()));
        }
    }

    private static @Nullable Track track(Standing standing, LocalDate on) {
        var steps = standing.steps().stream().filter(each -> !each.on().isAfter(on)).toList();
        var verified = standing.verifiedSteps().stream().filter(each -> !each.on().isAfter(on)).map(Step::stage).reduce((_, later) -> later);
        var arrived = standing.arrivals().stream().filter(each -> !each.on().isAfter(on)).reduce((_, later) -> later);
        var amount = standing.amount();
        return steps.isEmpty()
                ? null
                : new Track(
                        new UUID(1, 2), new Place("510112"), standing.attributes().industry(), verified.orElse(null),
                        amount != null && amount.currency().equals(Money.CNY) ? amount.amount() : null,
                        arrived.map(each -> each.reported().amount()).orElse(BigDecimal.ZERO.setScale(2)), steps.stream().map(GlanceProperties::step).toList());
    }

    private static Track.Step step(Step each) {
        return new Track.Step(each.on(), each.stage(), each.due().equals(LocalDate.MAX) ? null : each.due());
    }

    @Property(tries = 400)
    void standsAlikeAtPairsBetweenWhichNothingWasTold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
        var random = new Random(seed);
        var story = new Story(
                WORDS, new UUID(1, 2), new Place("510112"), entries(random, length).stream().map(GlanceProperties::line).toList());
        var from = new AsOf(FIRST.plusDays(random.nextInt(40)), BEGIN.plusSeconds(random.nextInt(12)));
        var to = new AsOf(from.validOn().plusDays(random.nextInt(3)), from.recordedAt().plusSeconds(random.nextInt(2)));

        if (!story.toldAnythingBetween(from, to)) {
            assertThat(footing(story.at(to))).isEqualTo(footing(story.at(from)));
        }
    }

    private static Footing footing(@Nullable Glance glance) {
        return glance == null ? Footing.NONE : glance.footing();
    }

    private record Told(
            boolean signed, Footing footing, @Nullable Stage stage, long due, @Nullable LocalDate started, @Nullable LocalDate planned) {}

    private static Told told(Glance glance) {
        return new Told(
                glance.isSigned(), glance.footing(), glance.stage(), glance.due(), glance.startedOn(), glance.plan(Stage.STARTED));
    }

    private static Told told(Standing standing, LocalDate on) {
        var step = standing.steps().stream().filter(each -> !each.on().isAfter(on)).reduce((_, later) -> later).orElse(null);
        var started = standing.reported().startedOn();
        return new Told(
                reached(standing.signedOn(), on),
                footing(standing, on),
                step == null ? null : step.stage(),
                due(step),
                reached(started, on) ? started : null,
                standing.plans().get(Stage.STARTED));
    }

    private static long due(@Nullable Step step) {
        return step == null || step.due().equals(LocalDate.MAX) ? Glance.NO_DAY : step.due().toEpochDay();
    }

    private static Footing footing(Standing standing, LocalDate on) {
        if (!reached(standing.signedOn(), on)) {
            return Footing.NONE;
        }
        var amount = standing.amount();
        var yuan = amount != null && amount.currency().getCurrencyCode().equals("CNY");
        var arrived = standing.arrivals().stream().filter(each -> !each.on().isAfter(on)).reduce((_, later) -> later).orElse(null);
        return new Footing(
                true,
                column(standing.reported(), on, yuan && arrived != null ? cents(arrived.reported()) : 0),
                column(standing.verified(), on, yuan && arrived != null ? cents(arrived.verified()) : 0),
                amount != null && yuan ? cents(amount) : 0);
    }

    private static Footing.Column column(org.yuanlian.ledger.standing.Milestones milestones, LocalDate on, long arrived) {
        return new Footing.Column(
                reached(milestones.performedOn(), on), reached(milestones.startedOn(), on), reached(milestones.producingOn(), on), arrived);
    }

    private static boolean reached(@Nullable LocalDate day, LocalDate on) {
        return day != null && !day.isAfter(on);
    }

    private static @Nullable Standing standing(List<History.Known> history, AsOf pair) {
        var known = history.stream().filter(each -> !each.from().isAfter(pair.recordedAt())).reduce((_, later) -> later).orElse(null);
        return known == null
                ? null
                : known.standings().stream()
                        .filter(each -> !each.validFrom().isAfter(pair.validOn()) && each.validUntil().isAfter(pair.validOn()))
                        .findFirst()
                        .orElse(null);
    }

    private static List<Entry> entries(Random random, int length) {
        var entries = new ArrayList<Entry>();
        var at = BEGIN;
        for (int i = 0; i < length; i++) {
            at = at.plusSeconds(random.nextInt(2));
            var target = entries.isEmpty() ? null : entries.get(random.nextInt(entries.size()));
            entries.add(
                    target != null && !target.isWithdrawal() && random.nextInt(6) == 0
                            ? entry(i, Entry.WITHDRAWAL, random, at, null, null, target.seq())
                            : statement(i, random, at));
        }
        return entries;
    }

    private static Entry statement(int i, Random random, Instant at) {
        var kind = KINDS.kind(random.nextInt(5) == 0 ? "name" : KINDS_SAID.get(random.nextInt(KINDS_SAID.size())));
        var amount = switch (kind.amount()) {
            case NOTHING -> null;
            case AGREED, ARRIVED, INVESTED, PLANNED ->
                Money.of(BigDecimal.valueOf(100 + random.nextInt(900)), random.nextInt(6) == 0 ? "USD" : "CNY");
        };
        var text = kind.family().name().equals("PLAN") ? FIRST.plusDays(random.nextInt(60)).toString() : "said " + i;
        return entry(i, kind.id(), random, at, amount, text, null);
    }

    private static Entry entry(
            int i, String kind, Random random, Instant at, @Nullable Money amount, @Nullable String text, @Nullable Long cancels) {
        var grade = Grade.values()[random.nextInt(Grade.values().length)];
        return new Entry(i + 1, kind, FIRST.plusDays(random.nextInt(40)), at, "t", grade, amount, text, null, null, "line=1", cancels);
    }

    private static Story.Line line(Entry entry) {
        var amount = entry.amount();
        return new Story.Line(
                entry.seq(),
                entry.kind(),
                (int) entry.validOn().toEpochDay(),
                Story.micros(entry.recordedAt()),
                entry.grade().verifies(),
                amount == null ? 0 : cents(amount),
                amount == null ? null : amount.currency().getCurrencyCode(),
                entry.text(),
                entry.cancels());
    }

    private static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
