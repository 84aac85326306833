package org.yuanlian.search.engine;

import java.util.List;
import java.util.Map;

/// What the index answers.
///
/// @param total of the wanted kinds
/// @param kinds how many of each kind, whichever are wanted
/// @param cities how many of the wanted kinds by the first four digits of their place
public record Answered(long total, List<Hit> hits, Map<String, Long> kinds, Map<String, Long> cities) {
    public record Hit(String kind, String id, float score) {}
}
