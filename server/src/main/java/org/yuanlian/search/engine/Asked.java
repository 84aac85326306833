package org.yuanlian.search.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Place;
import org.yuanlian.search.Circle;

/// A question to the index.
///
/// @param must of each of these, one way at least
/// @param better what need not be, but ranks higher
/// @param scope of the caller: what lies outside is neither found nor counted
/// @param kinds those that are wanted; empty for all
public record Asked(
        List<List<Way>> must,
        List<Way> better,
        Scope scope,
        Set<String> kinds,
        @Nullable Place within,
        @Nullable Circle around,
        int offset,
        int limit) {}
