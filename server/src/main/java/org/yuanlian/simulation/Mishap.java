package org.yuanlian.simulation;

import java.util.Random;

/// What goes wrong with a message, or goes on for some.
enum Mishap {
    NONE,
    /// The device says nothing for a while.
    SILENT,
    /// It says the same value for a while.
    FROZEN,
    /// A frame with a wrong checksum, or JSON that breaks off.
    GARBLED,
    DUPLICATE,
    /// It keeps the message back and sends it behind later ones.
    LATE,
    /// The value leaves its range for a while.
    BREACH;

    static final int LASTS = 6;

    /// @param share of messages that begin one
    static Mishap draw(Random random, double share) {
        return random.nextDouble() >= share ? NONE : values()[1 + random.nextInt(values().length - 1)];
    }

    boolean goesOn() {
        return switch (this) {
            case SILENT, FROZEN, BREACH -> true;
            case NONE, GARBLED, DUPLICATE, LATE -> false;
        };
    }
}
