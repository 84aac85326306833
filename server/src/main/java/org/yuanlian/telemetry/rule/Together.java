package org.yuanlian.telemetry.rule;

import java.util.List;

/// Several conditions: all of them, or any; or one of them not. Each is asked at every instant, whatever the others say,
/// since some count. What is unknown counts only where it could change the answer.
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
    Verdict judge(long[] state, long at) {
        int holding = 0;
        int failing = 0;
        for (var part : parts) {
            switch (part.judge(state, at)) {
                case HOLDS -> holding++;
                case FAILS -> failing++;
                case UNKNOWN -> {}
            }
        }
        return switch (how) {
            case ALL -> settled(failing > 0, holding == parts.size(), Verdict.FAILS, Verdict.HOLDS);
            case ANY -> settled(holding > 0, failing == parts.size(), Verdict.HOLDS, Verdict.FAILS);
            case NOT -> settled(holding > 0, failing == parts.size(), Verdict.FAILS, Verdict.HOLDS);
        };
    }

    private static Verdict settled(boolean byOne, boolean byEach, Verdict one, Verdict each) {
        if (byOne) {
            return one;
        }
        return byEach ? each : Verdict.UNKNOWN;
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
