package org.yuanlian.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A statement with the moment of its recording, as the history of a demonstration project tells it.
///
/// @param withdraws the place in the same history of the statement that this one withdraws
public record Told(Statement said, Instant recordedAt, String by, @Nullable Integer withdraws) {}
