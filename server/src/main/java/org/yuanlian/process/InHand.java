package org.yuanlian.process;

/// A step that somebody has in hand, with its case.
public record InHand(Case of, Step step) {}
