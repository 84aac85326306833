package org.yuanlian.perception.facts;

import org.jspecify.annotations.Nullable;

/// A word of the lexicon.
///
/// @param means its canonical form
/// @param region division code of a place, or null
record Term(String text, Tag tag, String means, @Nullable String region) {}
