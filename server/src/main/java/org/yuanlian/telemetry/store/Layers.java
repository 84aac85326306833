package org.yuanlian.telemetry.store;

import java.util.ArrayList;
import java.util.List;
import org.yuanlian.telemetry.Readings;

/// TsFile keeps one value a moment; what was said again of a moment lies in a further layer.
final class Layers {
    private Layers() {}

    /// @param sorted by moment
    static List<Readings> of(Readings sorted) {
        boolean once = true;
        for (int i = 1; i < sorted.size() && once; i++) {
            once = sorted.at(i) != sorted.at(i - 1);
        }
        if (once) {
            return List.of(sorted);
        }
        var layers = new ArrayList<Readings>();
        int depth = 0;
        for (int i = 0; i < sorted.size(); i++) {
            depth = i > 0 && sorted.at(i) == sorted.at(i - 1) ? depth + 1 : 0;
            if (depth == layers.size()) {
                layers.add(new Readings());
            }
            layers.get(depth).add(sorted.at(i), sorted.value(i), sorted.tag(i), sorted.knownAt(i));
        }
        return layers;
    }
}
