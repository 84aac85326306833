package org.yuanlian.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.base.BaseFiles;
import org.yuanlian.registry.base.BaseRow;

/// The parks of the province.
public final class Parks {
    private final List<Park> parks;
    private final Map<String, Park> byName = new HashMap<>();

    private Parks(List<Park> parks) {
        this.parks = List.copyOf(parks);
        parks.forEach(park -> {
            park.aliases().forEach(alias -> byName.putIfAbsent(RegionNames.tidy(alias), park));
            byName.put(RegionNames.tidy(park.name()), park);
        });
    }

    public static Parks read(BaseFiles files) {
        return new Parks(files.rows("parks").stream().map(Parks::park).toList());
    }

    private static Park park(BaseRow row) {
        return new Park(
                row.text("id"),
                new Place(row.text("place")),
                row.text("name"),
                row.list("aliases"),
                row.constant("level", Park.Level.class),
                row.constant("type", Park.Type.class),
                approval(row),
                row.number("areaHa")
                        .map(hectares -> new Park.Area(hectares, row.constant("areaKind", Park.AreaKind.class)))
                        .orElse(null),
                row.list("industries"),
                new Position(row.number("lon").orElseThrow(), row.number("lat").orElseThrow()),
                Park.PositionBasis.valueOf(row.text("coordBasis").toUpperCase(Locale.ROOT)),
                row.text("source"),
                row.truth("verified"));
    }

    private static Park.@Nullable Approval approval(BaseRow row) {
        var year = row.optional("approvedYear").map(Integer::valueOf);
        var document = row.optional("document");
        return year.isEmpty() && document.isEmpty() ? null : new Park.Approval(year.orElse(null), document.orElse(null));
    }

    public List<Park> all() {
        return parks;
    }

    /// @param id such as `P0007`
    public Optional<Park> byId(String id) {
        return parks.stream().filter(park -> park.id().equals(id)).findFirst();
    }

    /// By its name or one of the names in use.
    public Optional<Park> byName(String written) {
        return Optional.ofNullable(byName.get(RegionNames.tidy(written)));
    }

    public List<String> nearest(String written) {
        return Nearest.all(RegionNames.tidy(written), byName.keySet(), 3);
    }

    public List<Park> within(Place place) {
        return parks.stream().filter(park -> place.contains(park.place())).toList();
    }
}
