package org.yuanlian.chain.gap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.PlainText;
import org.yuanlian.registry.Organisation;

/// Tells firms apart: by the registry, else by credit code, else by name. Two of one name are two where their codes
/// differ. A name alone is the one firm that is known to bear it; where several are, it is a firm of its own.
final class Identities {
    /// Which firms bear a name.
    private final Map<String, Set<String>> bearers = new HashMap<>();
    private final Map<String, String> byCode = new HashMap<>();

    /// A firm as a project tells of it.
    ///
    /// @param uscc null where it is not told
    record Told(@Nullable String uscc, String name) {}

    private Identities(Collection<Organisation> known, Collection<Told> told) {
        var open = new HashMap<String, Set<String>>();
        for (var firm : known) {
            var names = Stream.concat(Stream.of(firm.name()), firm.aliases().stream()).map(PlainText::folded).distinct().toList();
            names.forEach(name -> put(bearers, name, firm.id()));
            var uscc = firm.uscc();
            if (uscc == null) {
                names.forEach(name -> put(open, name, firm.id()));
            } else {
                byCode.put(uscc.value(), firm.id());
            }
        }
        join(open, told);
        for (var each : told) {
            if (each.uscc() != null) {
                put(bearers, PlainText.folded(each.name()), byCode.computeIfAbsent(each.uscc(), code -> code));
            }
        }
    }

    static Identities of(Collection<Organisation> known, Collection<Told> told) {
        return new Identities(known, told);
    }

    String of(Told firm) {
        var uscc = firm.uscc();
        if (uscc != null) {
            return byCode.getOrDefault(uscc, uscc);
        }
        var name = PlainText.folded(firm.name());
        var all = bearers.getOrDefault(name, Set.of());
        return all.size() == 1 ? all.iterator().next() : "name:" + name;
    }

    /// A firm that the registry knows without a code is the one whose code is told under its names, if only one is.
    ///
    /// @param open those without a code, by name
    private void join(Map<String, Set<String>> open, Collection<Told> told) {
        var firmsByCode = new HashMap<String, Set<String>>();
        var codesByFirm = new HashMap<String, Set<String>>();
        for (var each : told) {
            var uscc = each.uscc();
            if (uscc != null && !byCode.containsKey(uscc)) {
                open.getOrDefault(PlainText.folded(each.name()), Set.of()).forEach(firm -> {
                    put(firmsByCode, uscc, firm);
                    put(codesByFirm, firm, uscc);
                });
            }
        }
        firmsByCode.forEach((code, firms) -> {
            var first = firms.iterator().next();
            if (firms.size() == 1 && codesByFirm.getOrDefault(first, Set.of()).size() == 1) {
                byCode.put(code, first);
            }
        });
    }

    private static void put(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
    }
}
