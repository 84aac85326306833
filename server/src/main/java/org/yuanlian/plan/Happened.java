package org.yuanlian.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What has come about of an item.
///
/// @param from the day of receipt; null where only the end is known
/// @param done the day on which it was decided; null while it runs
public record Happened(@Nullable LocalDate from, @Nullable LocalDate done) {}
