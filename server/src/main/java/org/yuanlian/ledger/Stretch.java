package org.yuanlian.ledger;

/// The way from one stage to a later one.
public record Stretch(Stage from, Stage to) {
    public Stretch {
        if (!to.isAtLeast(from) || to == from) {
            throw new IllegalArgumentException("A stretch leads forward, not from %s to %s".formatted(from, to));
        }
    }
}
