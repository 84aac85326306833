package org.yuanlian.telemetry.replay;

import org.yuanlian.telemetry.History;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Readings;

/// What holds of the recent moments of one series. What is older is asked of the history.
final class Window {
    private final int series;
    private final History history;
    private Readings holding = new Readings();
    private long since;

    /// @param since nothing is older, or the history has it
    Window(int series, History history, long since) {
        this.series = series;
        this.history = history;
        this.since = since;
    }

    /// Takes what the history has since an instant.
    void load(long from) {
        since = from;
        holding = history.holding(series, from, Long.MAX_VALUE);
    }

    /// @return whether something else holds now, as far as it is known here
    boolean say(long at, double value, byte tag, long knownAt) {
        if (at < since) {
            return true;
        }
        int place = holding.from(at);
        if (place == holding.size() || holding.at(place) != at) {
            holding.insert(at, value, tag, knownAt);
            return true;
        }
        if (holding.says(place, value, tag) || !Holding.holdsOver(value, tag, holding.value(place), holding.tag(place))) {
            return false;
        }
        holding.replace(place, value, tag, knownAt);
        return true;
    }

    Readings between(long from, long to) {
        if (from >= since) {
            return holding.slice(holding.from(from), holding.after(to));
        }
        if (to < since) {
            return history.holding(series, from, to);
        }
        var all = history.holding(series, from, since - 1);
        all.addAll(holding.slice(0, holding.after(to)));
        return all;
    }

    int size() {
        return holding.size();
    }

    /// Forgets what the history has too, now and then.
    void forgetBefore(long instant, long slack) {
        if (!holding.isEmpty() && holding.at(0) < instant - slack) {
            holding.dropBefore(holding.from(instant));
            since = Math.max(since, instant);
        }
    }
}
