package org.yuanlian.forecast.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// What was asked on a day, and the tracks by which earlier questions are answered on it.
public final class Snapshot {
    /// Reports come in up to a month late: what happened in the last one is not yet known well.
    static final int REPORTING_DAYS = 31;
    private final LocalDate on;
    private final Map<UUID, Question> questions = new LinkedHashMap<>();
    private final Map<UUID, Track> tracks = new HashMap<>();

    public Snapshot(LocalDate on, List<Track> all, int every) {
        this.on = on;
        var surroundings = new Surroundings(on, all, every);
        for (var track : all) {
            tracks.put(track.project(), track);
            surroundings.question(track).ifPresent(question -> questions.put(track.project(), question));
        }
    }

    public Map<UUID, Question> questions() {
        return questions;
    }

    /// What became of the questions of an earlier snapshot, as far as it is known on this day.
    public List<Watched> answers(Snapshot earlier) {
        return earlier.questions.entrySet().stream()
                .filter(each -> tracks.containsKey(each.getKey()))
                .map(each -> new Watched(each.getValue(), doneAt(each.getValue(), tracks.get(each.getKey())), on.toEpochDay() - REPORTING_DAYS))
                .map(each -> each.knownAt(each.until()))
                .toList();
    }

    /// A way out is no way forward: it is never done then.
    private static double doneAt(Question asked, @Nullable Track later) {
        if (later == null) {
            return Double.POSITIVE_INFINITY;
        }
        var reached = later.beyond(Stage.valueOf(asked.last()), LocalDate.ofEpochDay((long) asked.start()));
        return reached.filter(step -> step.stage() != Stage.EXITED)
                .map(step -> Math.max(step.on().toEpochDay() + 0.99, asked.at() + 0.01))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
