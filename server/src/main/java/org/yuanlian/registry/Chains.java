package org.yuanlian.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.registry.base.BaseFiles;

/// The industrial chains.
public final class Chains {
    private final List<Chain> chains;
    private final Map<String, Chain> byName = new HashMap<>();

    private Chains(List<Chain> chains) {
        this.chains = List.copyOf(chains);
        chains.forEach(chain -> chain.aliases().forEach(alias -> byName.putIfAbsent(alias, chain)));
        chains.forEach(chain -> byName.put(chain.name(), chain));
    }

    /// Those of the base data, for who checks a file without starting the server.
    ///
    /// @param environment as of `System.getenv()`
    public static Chains of(Map<String, String> environment) {
        return read(BaseFiles.of(environment));
    }

    public static Chains read(BaseFiles files) {
        return new Chains(files.rows("chains").stream()
                .map(row -> new Chain(
                        row.text("code"),
                        row.text("name"),
                        row.text("nameEn"),
                        row.list("aliases"),
                        row.text("leadingIndustry"),
                        row.text("source"),
                        row.truth("verified")))
                .toList());
    }

    public List<Chain> all() {
        return chains;
    }

    public Optional<Chain> byCode(String code) {
        return chains.stream().filter(chain -> chain.code().equals(code)).findFirst();
    }

    /// By its name or alias, also with 产业 or 产业链 behind it.
    public Optional<Chain> byName(String written) {
        var name = RegionNames.tidy(written);
        return Optional.ofNullable(byName.get(name))
                .or(() -> Optional.ofNullable(byName.get(name.replaceFirst("(重点)?产业链?$", ""))));
    }

    public List<String> nearest(String written) {
        return Nearest.all(RegionNames.tidy(written), byName.keySet(), 3);
    }
}
