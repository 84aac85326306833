package org.yuanlian.search.meaning;

import java.util.Set;

/// A name that means nearly what was asked.
///
/// @param subjects that bear the name
/// @param likeness the cosine between the two, from −1 to 1
public record Near(String name, Set<String> subjects, double likeness) {}
