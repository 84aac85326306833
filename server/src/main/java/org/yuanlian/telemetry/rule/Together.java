package org.yuanlian.telemetry.rule;

import java.util.List;

/// Several conditions: all of them, or any; or one of them not. Each is asked at every instant, whatever the others say,
/// since some count.
final class Together extends Condition {
    enum How {
        ALL,
        ANY,
        NOT
    }

    private final How how;
    private final List<Condition> parts;

    Together(How how, List<Condition> parts) {
        this.how = how;
        this.parts = List.copyOf(parts);
    }

    @Override
    void point(long[] state, int signal, long at, double value) {
        for (var part : parts) {
            part.point(state, signal, at, value);
        }
    }

    @Override
    boolean judge(long[] state, long at) {
        int holding = 0;
        for (var part : parts) {
            holding += part.judge(state, at) ? 1 : 0;
        }
        return switch (how) {
            case ALL -> holding == parts.size();
            case ANY -> holding > 0;
            case NOT -> holding == 0;
        };
    }

    @Override
    long due(long[] state, long at) {
        long due = NOT_DUE;
        for (var part : parts) {
            due = Math.min(due, part.due(state, at));
        }
        return due;
    }
}
