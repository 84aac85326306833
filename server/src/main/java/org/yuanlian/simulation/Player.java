package org.yuanlian.simulation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// One device that is played. What it says follows from its seed alone; what it hears is counted.
abstract class Player {
    private static final int STEPS_LATE = 3;
    final Cast.Role role;
    final Random random;
    private final InetSocketAddress port;
    private final double share;
    private final ArrayDeque<Said> late = new ArrayDeque<>();
    private Mishap mishap = Mishap.NONE;
    private int stepsLeft;
    private double frozenAt;
    private @Nullable Line line;

    private record Said(Instant at, double level) {}

    Player(Cast.Role role, long seed, double share, InetSocketAddress port) {
        this.role = role;
        this.random = new Random(seed * 31 + role.identity().hashCode());
        this.share = share;
        this.port = port;
    }

    abstract Duration every();

    /// What it says once the line is there, before anything else.
    abstract void greet() throws IOException;

    /// Says one thing, and waits for the answer where one is due.
    ///
    /// @param level around 1 in normal running
    /// @param garbled whether it is to arrive broken
    /// @return whether it was acknowledged
    abstract boolean say(Instant at, double level, boolean garbled) throws IOException;

    final void connect() throws IOException {
        line = new Line(port);
        greet();
    }

    final Line line() throws IOException {
        if (line == null) {
            throw new IOException("not connected");
        }
        return line;
    }

    /// However the line ends: the play is over.
    final void disconnect() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (IOException e) {
            line = null;
        }
    }

    /// One step of the play.
    final void step(Instant at, int number, Tally tally) throws IOException {
        draw(tally);
        var level = level(number);
        switch (mishap) {
            case SILENT -> {}
            case LATE -> late.add(new Said(at, level));
            case GARBLED -> send(at, level, true, tally);
            case DUPLICATE -> {
                send(at, level, false, tally);
                send(at, level, false, tally);
            }
            case NONE, FROZEN, BREACH -> send(at, level, false, tally);
        }
        if (late.size() > STEPS_LATE) {
            var first = late.remove();
            send(first.at(), first.level(), false, tally);
        }
    }

    private void draw(Tally tally) {
        if (stepsLeft > 0) {
            stepsLeft--;
            return;
        }
        mishap = Mishap.draw(random, share);
        stepsLeft = mishap.goesOn() ? Mishap.LASTS : 0;
        if (mishap != Mishap.NONE) {
            tally.count(mishap);
        }
    }

    private double level(int number) {
        var level = 1 + 0.1 * Math.sin(number / 20.0) + 0.03 * random.nextGaussian();
        if (mishap != Mishap.FROZEN) {
            frozenAt = level;
        }
        return switch (mishap) {
            case FROZEN -> frozenAt;
            case BREACH -> 3 * level;
            case NONE, SILENT, GARBLED, DUPLICATE, LATE -> level;
        };
    }

    private void send(Instant at, double level, boolean garbled, Tally tally) throws IOException {
        tally.sent();
        if (say(at, level, garbled)) {
            tally.acknowledged();
        }
    }

    static double rounded(double value, int digits) {
        var scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
