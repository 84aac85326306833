package org.yuanlian.ledger.recall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.EvidenceKind;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.Footing;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// How one project stood at an as-of pair, told from what was said and not from its standings: both must say the
/// same, and tests compare them. Days are counted since 1970; `NO_DAY` is none.
public final class Glance {
    static final int NO_DAY = Integer.MAX_VALUE;
    private final Story story;
    private final int day;
    private final long known;
    private final Course reported;
    private final Course verified;
    private final Plans plans;
    private boolean named;
    private @Nullable String industry;
    private int industryFrom = NO_DAY;
    private int signedOn = NO_DAY;
    private byte currency = Vocabulary.NO_MONEY;
    private long cents;
    private long arrived;
    private long arrivedVerified;

    Glance(Story story, int day, long known) {
        this.story = story;
        this.day = day;
        this.known = known;
        reported = new Course(day);
        verified = new Course(day);
        plans = new Plans(story, day);
        readWords();
        readTurns();
        if (currency != Vocabulary.NO_MONEY) {
            readArrivals();
        }
    }

    private void readWords() {
        var agreed = new Agreed();
        for (int i = 0; i < story.size(); i++) {
            if (!story.lives(i, known)) {
                continue;
            }
            var kind = story.kind(i);
            switch (kind.family()) {
                case ATTRIBUTE -> attribute(i);
                case PLAN -> plans.hear(i, kind);
                case STAGE, SETBACK, EXIT, AMOUNT, PROGRESS, BLOCKER -> {}
            }
            if (kind.amount() == Carries.AGREED && story.currency(i) != Vocabulary.NO_MONEY) {
                agreed.hear(i);
            }
        }
        agreed.settle();
    }

    private void attribute(int i) {
        named |= story.isOf(i, story.words.name);
        if (story.isOf(i, story.words.industry) && holds(i, industryFrom)) {
            industry = Objects.requireNonNullElse(story.text(i), "");
            industryFrom = Math.min(industryFrom, story.on(i));
        }
    }

    /// A value holds from its day on, and the first one also before.
    private boolean holds(int i, int first) {
        return first == NO_DAY || story.on(i) == first || story.on(i) <= day;
    }

    /// The amount agreed: of proved statements where there are any, else of all.
    private final class Agreed {
        private int proved = -1;
        private int stated = -1;
        private int firstProved = NO_DAY;
        private int firstStated = NO_DAY;

        void hear(int i) {
            if (story.verifies(i)) {
                proved = holds(i, firstProved) ? i : proved;
                firstProved = Math.min(firstProved, story.on(i));
            } else {
                stated = holds(i, firstStated) ? i : stated;
                firstStated = Math.min(firstStated, story.on(i));
            }
        }

        void settle() {
            var believed = proved >= 0 ? proved : stated;
            if (believed >= 0) {
                cents = story.value(believed);
                currency = story.currency(believed);
            }
        }
    }

    private void readTurns() {
        for (var i : story.inTurn()) {
            if (!story.lives(i, known)) {
                continue;
            }
            var kind = story.kind(i);
            if (kind.formal() && signedOn == NO_DAY) {
                signedOn = story.on(i);
            }
            reported.turn(kind, story.on(i));
            if (story.verifies(i)) {
                verified.turn(kind, story.on(i));
            }
        }
    }

    private void readArrivals() {
        var total = 0L;
        for (int i = 0; i < story.size() && story.on(i) <= day; i++) {
            if (story.lives(i, known) && story.currency(i) == currency && story.kind(i).amount() == Carries.ARRIVED) {
                if (story.verifies(i)) {
                    arrivedVerified += story.value(i);
                } else {
                    total = story.value(i);
                }
            }
        }
        arrived = Math.max(total, arrivedVerified);
    }

    boolean isNamed() {
        return named;
    }

    public UUID project() {
        return story.project();
    }

    public Place place() {
        return story.place();
    }

    /// Whether it was under formal contract by the day.
    public boolean isSigned() {
        return signedOn <= day;
    }

    public Footing footing() {
        return isSigned()
                ? new Footing(true, reported.footing(inYuan() ? arrived : 0), verified.footing(inYuan() ? arrivedVerified : 0), inYuan() ? cents : 0)
                : Footing.NONE;
    }

    public boolean inYuan() {
        return currency == Vocabulary.YUAN;
    }

    /// Agreed, in its currency.
    public long cents() {
        return cents;
    }

    /// As reported, in the currency that was agreed.
    public long arrivedCents() {
        return arrived;
    }

    /// By any live evidence.
    public @Nullable Stage stage() {
        return reported.at();
    }

    /// Null where the work had not started by the day.
    public @Nullable LocalDate startedOn() {
        return reported.started() <= day ? LocalDate.ofEpochDay(reported.started()) : null;
    }

    public @Nullable LocalDate plan(Stage stage) {
        return plans.of(stage);
    }

    /// The day on which the next stage is due, as planned or else by a declared limit, since 1970; `NO_DAY` for never.
    public int due() {
        var here = reported.at();
        return here == null ? NO_DAY : plans.due(here, reported.since());
    }

    /// The way that it came; null where it has come to no stage.
    public @Nullable Track track() {
        var promised = inYuan() ? BigDecimal.valueOf(cents, 2) : null;
        return reported.at() == null
                ? null
                : new Track(project(), place(), industry, verified.at(), promised, BigDecimal.valueOf(arrived, 2), steps());
    }

    private List<Track.Step> steps() {
        var way = new Course(day);
        var steps = new ArrayList<Track.Step>();
        for (var i : story.inTurn()) {
            if (story.on(i) <= day && story.lives(i, known) && way.turn(story.kind(i), story.on(i))) {
                if (!steps.isEmpty() && steps.getLast().on().toEpochDay() == way.since()) {
                    steps.removeLast();
                }
                steps.add(step(Objects.requireNonNull(way.at()), way.since()));
            }
        }
        return steps;
    }

    private Track.Step step(Stage here, int since) {
        var due = plans.due(here, since);
        return new Track.Step(LocalDate.ofEpochDay(since), here, due == NO_DAY ? null : LocalDate.ofEpochDay(due));
    }

    public boolean isOverdue() {
        return due() < day;
    }

    /// A statement that counts.
    ///
    /// @param cents nothing where no money was told of
    public record Said(String kind, LocalDate on, long cents, @Nullable String text) {}

    /// The latest statement by the day of any of these kinds.
    public @Nullable Said latest(String... kinds) {
        var numbers = story.words.numbers(kinds);
        for (int i = story.size() - 1; i >= 0; i--) {
            if (counts(i) && story.isOf(i, numbers)) {
                return said(i);
            }
        }
        return null;
    }

    /// All statements of a kind by the day, in the order of the days of which they tell.
    public List<Said> all(String kind) {
        var numbers = story.words.numbers(kind);
        return IntStream.range(0, story.size())
                .filter(i -> story.isOf(i, numbers) && counts(i))
                .mapToObj(this::said)
                .toList();
    }

    private boolean counts(int i) {
        return story.on(i) <= day && story.lives(i, known);
    }

    /// The last day, up to that of the pair, of which anything tells.
    public @Nullable LocalDate lastTold() {
        for (int i = story.size() - 1; i >= 0; i--) {
            if (counts(i)) {
                return LocalDate.ofEpochDay(story.on(i));
            }
        }
        return null;
    }

    private Said said(int i) {
        return new Said(story.kind(i).id(), LocalDate.ofEpochDay(story.on(i)), story.value(i), story.text(i));
    }
}
