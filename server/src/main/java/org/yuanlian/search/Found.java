package org.yuanlian.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.search.words.Marks.Excerpt;
import org.yuanlian.search.words.Marks.Range;

/// What was found.
///
/// @param total of the wanted kinds
/// @param kinds how many of each kind, whichever are wanted
/// @param cities how many of the wanted kinds by the first four digits of their place
/// @param near names of trades, nodes and chains by whose likeness things were found as well
/// @param meant another wording that would find something
/// @param building how far the index is, where it is not whole yet
public record Found(
        long total,
        List<Hit> hits,
        Map<String, Long> kinds,
        Map<String, Long> cities,
        List<String> near,
        Optional<String> meant,
        Optional<Indexing.Progress> building) {

    public Found withTotal(long other) {
        return new Found(other, hits, kinds, cities, near, meant, building);
    }

    /// @param because trades and nodes that it is found by, where its words are others
    /// @param km from the middle of the circle
    public record Hit(
            String kind, String id, Shown shown, List<Range> marks, @Nullable Excerpt excerpt, List<String> because,
            @Nullable Double km) {}
}
