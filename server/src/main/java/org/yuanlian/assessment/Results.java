package org.yuanlian.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.scoring.Measured;
import org.yuanlian.assessment.scoring.Ranking;
import org.yuanlian.assessment.scoring.Score;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// What all places scored: values, points, ranks, and all of it in one fixed form that can be hashed.
///
/// @param values by place and by item
public record Results(SequencedMap<Place, Map<String, Known>> values, SequencedMap<Place, Score> scores, Map<Place, Integer> ranks) {

    /// A value, and up to when what was recorded counted for it.
    public record Known(Measured measured, Instant at) {}

    public static Results of(ScoreSheet sheet, SequencedMap<Place, Map<String, Known>> values) {
        var scores = new LinkedHashMap<Place, Score>();
        values.forEach((place, own) -> {
            var measured = new LinkedHashMap<String, Measured>();
            own.forEach((item, known) -> measured.put(item, known.measured()));
            scores.put(place, Score.of(sheet, measured));
        });
        return new Results(values, scores, Ranking.of(scores));
    }

    static Results of(ScoreSheet sheet, Map<Place, Map<String, Measured>> measured, Instant at) {
        var values = new LinkedHashMap<Place, Map<String, Known>>();
        measured.forEach((place, own) -> values.put(place, known(own, at)));
        return of(sheet, values);
    }

    private static Map<String, Known> known(Map<String, Measured> own, Instant at) {
        var known = new LinkedHashMap<String, Known>();
        own.forEach((item, value) -> known.put(item, new Known(value, at)));
        return known;
    }

    public Instant knownAt(Place place, String item) {
        return Objects.requireNonNull(values.getOrDefault(place, Map.of()).get(item)).at();
    }

    /// The same, with one value known otherwise.
    Results with(ScoreSheet sheet, Place place, String item, Known known) {
        var changed = new LinkedHashMap<>(values);
        var own = new LinkedHashMap<>(values.getOrDefault(place, Map.of()));
        own.put(item, known);
        changed.put(place, own);
        return of(sheet, changed);
    }

    /// `key=value`, a line each, in the order of the keys.
    public String canonical() {
        return figures().entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue() + "\n")
                .collect(Collectors.joining());
    }

    public static Sha256 digest(String canonical) {
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /// A figure in which two canonical forms differ.
    ///
    /// @param before null where only the other has it
    public record FigureChange(String key, @Nullable String before, @Nullable String after) {}

    public static List<FigureChange> differences(String one, String other) {
        var before = read(one);
        var after = read(other);
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        var differences = new ArrayList<FigureChange>();
        for (var key : keys) {
            var was = before.get(key);
            var is = after.get(key);
            if (was == null || !was.equals(is)) {
                differences.add(new FigureChange(key, was, is));
            }
        }
        return differences;
    }

    private static SortedMap<String, String> read(String canonical) {
        var figures = new TreeMap<String, String>();
        canonical.lines().forEach(line -> {
            var equals = line.indexOf('=');
            figures.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return figures;
    }

    private SortedMap<String, String> figures() {
        var figures = new TreeMap<String, String>();
        scores.forEach((place, score) -> {
            for (var line : score.lines()) {
                var path = place.key() + "/" + line.item();
                figures.put(path + "/numerator", plain(line.measured().numerator()));
                figures.put(path + "/denominator", plain(line.measured().denominator()));
                figures.put(path + "/points", plain(line.points()));
            }
            figures.put(place.key() + "/points", plain(score.points()));
            figures.put(place.key() + "/rank", rank(place));
        });
        return Collections.unmodifiableSortedMap(figures);
    }

    private String rank(Place place) {
        var rank = ranks.get(place);
        return rank == null ? "-" : rank.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
