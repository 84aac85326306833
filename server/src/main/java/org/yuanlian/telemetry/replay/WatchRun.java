package org.yuanlian.telemetry.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange.Cause;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.rule.Rule;
import org.yuanlian.telemetry.rule.Watch;

/// A watch at work: its machine goes forward with what comes in order, and back to an earlier state for what does not.
final class WatchRun implements Rule.Outcome {
    private static final int INSTANTS_A_RUNG = 64;
    private static final long CLEAN = Long.MAX_VALUE;

    private final Watch watch;
    private final Rule rule;
    private final Ladder ladder = new Ladder();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Alarm> told = new ArrayList<>();
    private long[] state;
    private long lastAt = Long.MIN_VALUE;
    private int instants;
    private int changedFrom = Integer.MAX_VALUE;
    private long dirtyFrom = CLEAN;
    private Cause cause = Cause.LIVE;
    private @Nullable Point point;
    private boolean isSetAside;
    private long forgottenTo = Long.MIN_VALUE;
    long scheduledAt = Long.MAX_VALUE;

    WatchRun(Watch watch) {
        this.watch = watch;
        this.rule = watch.rule();
        this.state = rule.start();
    }

    Watch watch() {
        return watch;
    }

    long due() {
        return rule.due(state);
    }

    /// Whether all that it has judged lies before an instant.
    boolean isBefore(long at) {
        return dirtyFrom == CLEAN && at > lastAt;
    }

    /// Judges a point that comes after all that was judged.
    void goOn(Point next, byte tag) {
        because(Cause.LIVE, next);
        goUpTo(next.at() - 1);
        if (isInForce(next.at())) {
            if (watch.series().length > 1) {
                keepRung();
            }
            give(next.series(), next.at(), next.value(), tag);
            judge(next.at());
        }
    }

    /// Judges what is due by an instant.
    void goUpTo(long instant) {
        while (rule.due(state) <= instant) {
            judge(rule.due(state));
        }
    }

    /// What follows will be derived anew from here.
    void soil(long from, Cause why, Point by) {
        if (dirtyFrom == CLEAN || why.compareTo(cause) > 0) {
            because(why, by);
        }
        dirtyFrom = Math.min(dirtyFrom, from);
    }

    void because(Cause why, @Nullable Point by) {
        cause = why;
        point = by;
    }

    boolean isDirty() {
        return dirtyFrom != CLEAN;
    }

    /// Leaves it as it is, with what it told, until it is derived from its beginning.
    void setAside() {
        isSetAside = true;
    }

    boolean isSetAside() {
        return isSetAside;
    }

    /// Derives anew what changed.
    ///
    /// @param past asked where it goes back behind what was forgotten
    /// @param bound the last moment whose points count by now
    void deriveAnew(Feed.Source source, Past past, long bound) {
        var rung = ladder.backTo(dirtyFrom);
        state = rung == null ? rule.start() : rule.resumed(rung.state());
        lastAt = rung == null ? Long.MIN_VALUE : rung.at();
        dirtyFrom = CLEAN;
        instants = 0;
        if (lastAt < forgottenTo) {
            recall(past.of(watch));
        }
        forgetAfter(lastAt);
        var feed = new Feed(watch, source, Math.max(lastAt == Long.MIN_VALUE ? lastAt : lastAt + 1, rule.head().from()), bound);
        while (feed.hasNext()) {
            long at = feed.at();
            goUpTo(at - 1);
            boolean counts = isInForce(at);
            feed.next((series, value, tag) -> {
                if (counts) {
                    give(series, at, value, tag);
                }
            });
            if (counts) {
                judge(at);
            }
        }
    }

    private boolean isInForce(long at) {
        return at >= rule.head().from() && at < rule.head().to();
    }

    private void give(int series, long at, double value, byte tag) {
        var all = watch.series();
        for (int signal = 0; signal < all.length; signal++) {
            if (all[signal] == series) {
                rule.point(state, signal, at, value, tag);
            }
        }
    }

    private void judge(long at) {
        rule.judge(state, at, watch.series(), this);
        lastAt = at;
        if (++instants >= INSTANTS_A_RUNG) {
            instants = 0;
            keepRung();
        }
    }

    private void keepRung() {
        if (lastAt > ladder.newest()) {
            ladder.add(lastAt, state);
        }
    }

    private void forgetAfter(long instant) {
        while (!episodes.isEmpty() && episodes.getLast().raisedAt() > instant) {
            episodes.removeLast();
            changed(episodes.size());
        }
        if (!episodes.isEmpty()) {
            var last = episodes.getLast();
            var then = last.asOf(instant);
            if (!then.equals(last)) {
                episodes.set(episodes.size() - 1, then);
                changed(episodes.size() - 1);
            }
        }
    }

    /// Lets go of what had ended by the last state that is older than what may still come in disorder.
    void forget(long upTo) {
        var rung = settled(upTo);
        if (rung == null || isDirty() || changedFrom != Integer.MAX_VALUE) {
            return;
        }
        int ended = 0;
        for (; ended < told.size(); ended++) {
            var endedAt = told.get(ended).endedAt();
            if (endedAt == null || endedAt > rung.at()) {
                break;
            }
            forgottenTo = Math.max(forgottenTo, endedAt);
        }
        told.subList(0, ended).clear();
        episodes.subList(0, ended).clear();
    }

    private void recall(List<Alarm> all) {
        long first = Math.min(
                told.isEmpty() ? Long.MAX_VALUE : told.getFirst().raisedAt(), episodes.isEmpty() ? Long.MAX_VALUE : episodes.getFirst().raisedAt());
        var forgotten = all.stream().filter(alarm -> alarm.raisedAt() < first).toList();
        told.addAll(0, forgotten);
        episodes.addAll(0, forgotten.stream().map(Episode::of).toList());
        changedFrom += changedFrom == Integer.MAX_VALUE ? 0 : forgotten.size();
        forgottenTo = Long.MIN_VALUE;
    }

    private void changed(int from) {
        changedFrom = Math.min(changedFrom, from);
    }

    @Override
    public void raised(long at, boolean chattering, List<AlarmPoint> evidence) {
        episodes.add(new Episode(at, null, 0, chattering, evidence));
        changed(episodes.size() - 1);
    }

    @Override
    public void ended(long at, int repeats) {
        episodes.set(episodes.size() - 1, episodes.getLast().ended(at, repeats));
        changed(episodes.size() - 1);
    }

    /// Tells how the alarms differ from what was told before.
    void tell(List<Difference> to) {
        if (changedFrom == Integer.MAX_VALUE) {
            return;
        }
        var now = episodes.subList(changedFrom, episodes.size()).stream().map(episode -> episode.alarm(watch)).toList();
        var before = told.subList(Math.min(changedFrom, told.size()), told.size());
        Difference.between(List.copyOf(before), now, cause, point, to);
        before.clear();
        told.addAll(now);
        changedFrom = Integer.MAX_VALUE;
    }

    /// Those that it has not forgotten.
    List<Alarm> alarms() {
        return List.copyOf(told);
    }

    /// The last state that is older than what may still come in disorder.
    Ladder.@Nullable Rung settled(long upTo) {
        return isSetAside ? null : ladder.lastUpTo(upTo);
    }

    /// Comes back as it was: at a state of the past, with the alarms that were told. A state in which more was judged than is
    /// to be judged now counts for nothing.
    ///
    /// @param alarms by when they were raised, but for some that had ended by `forgotten`
    void restore(Ladder.@Nullable Rung known, List<Alarm> alarms, long forgotten) {
        var rung = known != null && known.at() < rule.head().to() ? known : null;
        told.addAll(alarms);
        alarms.forEach(alarm -> episodes.add(Episode.of(alarm)));
        if (rung != null) {
            ladder.add(rung.at(), rung.state());
        }
        forgottenTo = forgotten;
        cause = Cause.RESTART;
        dirtyFrom = rung == null ? Long.MIN_VALUE : rung.at() + 1;
    }

    static byte tag(Point point) {
        return Readings.tag(point.quality(), point.origin());
    }
}
