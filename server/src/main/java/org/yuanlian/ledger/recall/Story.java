package org.yuanlian.ledger.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.EvidenceKind;
import org.yuanlian.ledger.EvidenceKind.Family;

/// What was said of one project, by the days of which it tells, and on one day in the order of recording. It lies
/// in arrays, some thirty bytes a statement: a province has millions of them.
public final class Story {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long[] NOTHING_WITHDRAWN = {};
    final Vocabulary words;
    private final UUID project;
    private final Place place;
    private final int[] on;
    private final long[] recorded;
    private final long[] withdrawn;
    private final short[] kind;
    private final boolean[] verifies;
    private final long[] value;
    private final byte[] currency;
    private final @Nullable String[] texts;
    private final short[] turns;
    private final long last;

    /// A statement as it is told to a story.
    ///
    /// @param on the day of which it tells, since 1970
    /// @param recorded in microseconds since 1970
    /// @param cancels the number of the statement that it withdraws
    public record Line(
            long seq,
            String kind,
            int on,
            long recorded,
            boolean verifies,
            long cents,
            @Nullable String currency,
            @Nullable String text,
            @Nullable Long cancels) {}

    /// @param lines at least one, in the order of their recording
    public Story(Vocabulary words, UUID project, Place place, List<Line> lines) {
        this.words = words;
        this.project = project;
        this.place = place;
        var ended = ends(lines);
        var said = lines.stream().filter(line -> line.cancels() == null).sorted(Comparator.comparingInt(Line::on)).toList();
        on = said.stream().mapToInt(Line::on).toArray();
        recorded = said.stream().mapToLong(Line::recorded).toArray();
        withdrawn = ended.isEmpty()
                ? NOTHING_WITHDRAWN
                : said.stream().mapToLong(line -> ended.getOrDefault(line.seq(), NEVER)).toArray();
        value = new long[on.length];
        kind = new short[on.length];
        verifies = new boolean[on.length];
        currency = new byte[on.length];
        texts = new String[on.length];
        for (int i = 0; i < on.length; i++) {
            var line = said.get(i);
            kind[i] = words.number(line.kind());
            verifies[i] = line.verifies();
            currency[i] = words.currency(line.currency());
            var plans = kind(i).family() == Family.PLAN;
            value[i] = plans ? LocalDate.parse(Objects.requireNonNull(line.text())).toEpochDay() : line.cents();
            texts[i] = plans ? null : words.text(line.text());
        }
        turns = turns();
        last = lines.getLast().seq();
    }

    /// When each statement was withdrawn, the first time.
    private static HashMap<Long, Long> ends(List<Line> lines) {
        var ended = new HashMap<Long, Long>();
        for (var line : lines) {
            if (line.cancels() != null) {
                ended.putIfAbsent(line.cancels(), line.recorded());
            }
        }
        return ended;
    }

    /// What moves a project from stage to stage, and on one day the lower stage first.
    private short[] turns() {
        var sorted = IntStream.range(0, on.length)
                .filter(i -> isTurn(kind(i).family()))
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> on[i]).thenComparing(i -> kind(i).stage()))
                .toList();
        var turns = new short[sorted.size()];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = sorted.get(i).shortValue();
        }
        return turns;
    }

    private static boolean isTurn(Family family) {
        return family == Family.STAGE || family == Family.SETBACK || family == Family.EXIT;
    }

    public UUID project() {
        return project;
    }

    public Place place() {
        return place;
    }

    /// The number of the last statement, withdrawals included.
    public long last() {
        return last;
    }

    /// How the project stood; null where nobody had named it by then.
    public @Nullable Glance at(AsOf asOf) {
        var glance = new Glance(this, Math.toIntExact(asOf.validOn().toEpochDay()), micros(asOf.recordedAt()));
        return glance.isNamed() ? glance : null;
    }

    /// Whether anything was recorded or withdrawn between the pairs, or tells of a day between them. Where not, the
    /// project stood alike at both.
    public boolean toldAnythingBetween(AsOf from, AsOf to) {
        var day = from.validOn().toEpochDay();
        var until = to.validOn().toEpochDay();
        var known = micros(from.recordedAt());
        var knownUntil = micros(to.recordedAt());
        for (int i = 0; i < on.length; i++) {
            if (on[i] > day && on[i] <= until
                    || recorded[i] > known && recorded[i] <= knownUntil
                    || withdrawn.length > 0 && withdrawn[i] > known && withdrawn[i] <= knownUntil) {
                return true;
            }
        }
        return false;
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    int size() {
        return on.length;
    }

    short[] inTurn() {
        return turns;
    }

    boolean lives(int i, long known) {
        return recorded[i] <= known && (withdrawn.length == 0 || withdrawn[i] > known);
    }

    int on(int i) {
        return on[i];
    }

    EvidenceKind kind(int i) {
        return words.kind(kind[i]);
    }

    boolean isOf(int i, short number) {
        return kind[i] == number;
    }

    boolean isOf(int i, short[] numbers) {
        for (var number : numbers) {
            if (kind[i] == number) {
                return true;
            }
        }
        return false;
    }

    boolean verifies(int i) {
        return verifies[i];
    }

    /// Of money, or for a plan the day that is planned, since 1970.
    long value(int i) {
        return value[i];
    }

    byte currency(int i) {
        return currency[i];
    }

    @Nullable String text(int i) {
        return texts[i];
    }
}
