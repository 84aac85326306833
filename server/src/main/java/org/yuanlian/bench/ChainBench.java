package org.yuanlian.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanlian.database.OwnerAccess;

/// The chains at the size of a country: whom a firm reaches, who lies in a circle, what counties are close to.
@Component
public class ChainBench {
    private final List<ChainPart> parts;
    private final OwnerAccess owner;

    ChainBench(List<ChainPart> parts, OwnerAccess owner) {
        this.parts = parts.stream().sorted(Comparator.comparing(ChainPart::name)).toList();
        this.owner = owner;
    }

    public List<String> names() {
        return parts.stream().map(ChainPart::name).toList();
    }

    /// @param wanted names of parts; all where there is none
    public List<Figure> run(int firms, int edges, Set<String> wanted, Consumer<String> progress) throws Exception {
        var world = world(firms, edges, progress);
        var figures = new ArrayList<Figure>();
        for (var part : parts) {
            if (wanted.isEmpty() || wanted.contains(part.name())) {
                progress.accept("  " + part.name());
                figures.addAll(part.run(world, progress));
            }
        }
        return figures;
    }

    private ChainWorld world(int firms, int edges, Consumer<String> progress) throws SQLException {
        return ChainWorld.of(owner, firms, edges, progress);
    }
}
