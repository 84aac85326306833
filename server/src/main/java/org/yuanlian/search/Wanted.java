package org.yuanlian.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What somebody looks for.
///
/// @param words as they were written; empty for everything within the rest
/// @param kinds empty for all
/// @param byMeaning false where only what is written counts
public record Wanted(
        String words, Set<String> kinds, @Nullable Place within, @Nullable Circle around, boolean byMeaning, int offset, int limit) {}
