package org.yuanlian.telemetry.replay;

import org.yuanlian.telemetry.Point;

/// How much all windows hold together. The more it is than should be in memory, the less far back each of them goes.
final class Held {
    private static final int SLACK = 4;
    private final Allowance allowance;
    private long points;

    Held(Allowance allowance) {
        this.allowance = allowance;
    }

    /// @return whether something else holds now, as far as it is known here
    boolean say(Window window, Point point) {
        int before = window.size();
        boolean isNew = window.say(point.at(), point.value(), WatchRun.tag(point), point.at());
        points += window.size() - before;
        return isNew;
    }

    void load(Window window, long from) {
        points -= window.size();
        window.load(from);
        points += window.size();
    }

    void forget(Window window, long horizon) {
        int before = window.size();
        long span = span();
        window.forgetBefore(horizon - span, span / SLACK);
        points += window.size() - before;
    }

    /// By the eighth power of how far the limit is exceeded. So a load of a hundred times what fits holds less than twice the limit: in
    /// proportion it would hold ten times as much.
    private long span() {
        if (points <= allowance.mostHeld()) {
            return allowance.lateMillis();
        }
        double share = (double) allowance.mostHeld() / points;
        double fourth = share * share * share * share;
        return (long) (allowance.lateMillis() * fourth * fourth);
    }

    long points() {
        return points;
    }
}
