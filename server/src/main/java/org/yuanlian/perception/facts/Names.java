package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.List;
import org.yuanlian.perception.FactType;

/// All names of an article in the order in which they stand.
final class Names {
    private Names() {}

    static NameIndex in(Scene scene, Toponyms toponyms) {
        var names = new ArrayList<>(new Enterprises(scene, toponyms).find());
        var firms = new NameIndex(names);
        addFree(names, firms, new Projects(scene, toponyms).find());
        addFree(names, firms, new Parks(scene, toponyms).find());
        var regions = toponyms.regions(scene).stream()
                .map(hit -> new Name(
                        FactType.REGION,
                        hit.start(),
                        hit.end(),
                        hit.term().text(),
                        hit.term().means(),
                        hit.term().region()))
                .toList();
        addFree(names, firms, regions);
        return new NameIndex(names);
    }

    /// An enterprise's name may hold a place or a park, which is then not meant.
    private static void addFree(List<Name> names, NameIndex firms, List<Name> more) {
        for (var name : more) {
            if (firms.touching(name.start(), name.end()).stream().noneMatch(firm -> firm.covers(name.start(), name.end()))) {
                names.add(name);
            }
        }
    }
}
