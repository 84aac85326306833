package org.yuanlian.forecast.stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Track;

/// How many stages run on a day, and how many were left too late so far, by place and by class of industry: words that lie
/// there already, so that none is cut out for each track. Whole numbers, so that the order of tracks changes nothing.
final class Tally {
    final Share whole = new Share();
    private final Map<String, Share> places = new HashMap<>();
    private final Map<String, Share> industries = new HashMap<>();
    private final LocalDate on;

    Tally(LocalDate on) {
        this.on = on;
    }

    /// Of the stages whose end is known, those that were left too late.
    static final class Share {
        long late;
        long known;
        long running;

        void add(long moreLate, long moreKnown, long moreRunning) {
            late += moreLate;
            known += moreKnown;
            running += moreRunning;
        }

        Share plus(Share more) {
            add(more.late, more.known, more.running);
            return this;
        }
    }

    void count(Track track) {
        var late = 0;
        var known = 0;
        for (int i = 0; i < track.steps().size(); i++) {
            var due = track.steps().get(i).due();
            var left = i + 1 < track.steps().size() ? track.steps().get(i + 1) : null;
            if (due != null && (due.isBefore(on) || left != null)) {
                late += left == null || left.stage() == Stage.EXITED || left.on().isAfter(due) ? 1 : 0;
                known++;
            }
        }
        var running = Surroundings.isRunning(track, on) ? 1 : 0;
        var industry = track.industry();
        whole.add(late, known, running);
        share(places, track.place().key()).add(late, known, running);
        share(industries, industry == null ? "" : industry).add(late, known, running);
    }

    Tally plus(Tally other) {
        whole.plus(other.whole);
        other.places.forEach((place, more) -> share(places, place).plus(more));
        other.industries.forEach((industry, more) -> share(industries, industry).plus(more));
        return this;
    }

    Map<String, Share> byCounty() {
        return gathered(places, Surroundings::county);
    }

    Map<String, Share> byTrade() {
        return gathered(industries, Surroundings::trade);
    }

    private static Map<String, Share> gathered(Map<String, Share> shares, UnaryOperator<String> group) {
        var gathered = new HashMap<String, Share>();
        shares.forEach((key, more) -> share(gathered, group.apply(key)).plus(more));
        return gathered;
    }

    private static Share share(Map<String, Share> shares, String key) {
        return shares.computeIfAbsent(key, _ -> new Share());
    }
}
