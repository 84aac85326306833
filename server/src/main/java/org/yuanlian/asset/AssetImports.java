package org.yuanlian.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Caller;
import org.yuanlian.asset.Asset.Description;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// Takes many things in at once, all of them or none. What has the code of a thing that is known changes that thing.
@Component
public class AssetImports {
    private final Assets assets;
    private final Watching watching;
    private final Surroundings surroundings;
    private final Ids ids;

    AssetImports(Assets assets, Watching watching, Surroundings surroundings, Ids ids) {
        this.assets = assets;
        this.watching = watching;
        this.surroundings = surroundings;
        this.ids = ids;
    }

    /// @param where in the file it stands, as it is put before the name of a field
    /// @param parent its code
    /// @param devices their identities; null where the file does not say, and those that watch it go on
    public record Row(
            String where, AssetKind kind, String code, String name, @Nullable String parent, @Nullable String organisation, Shape shape,
            @Nullable BigDecimal heightMetres, @Nullable List<String> devices) {}

    /// @param watched how many things have other devices than before
    /// @param notes what is worth a second look
    public record AssetsTaken(int registered, int changed, int unchanged, int watched, List<Problem> notes) {
        public AssetsTaken and(List<Problem> others) {
            return new AssetsTaken(registered, changed, unchanged, watched, Stream.concat(others.stream(), notes.stream()).toList());
        }
    }

    /// @param problems what was found already when the file was read; with any of them nothing is taken
    /// @throws org.yuanlian.kernel.Refusal with all that speaks against it, of the whole file
    @Transactional
    public AssetsTaken take(Place place, List<Row> rows, Problems problems, boolean demo) {
        if (!Caller.current().place().contains(place)) {
            problems.add(Problem.of("asset.place.outside", "place", place.key()));
        }
        var standing = assets.hold(place).stream().collect(Collectors.toMap(Asset::code, Function.identity()));
        var wanted = wanted(place, rows, standing, problems, demo);
        var known = watching.known(LocalDate.ofInstant(assets.now(), AsOf.ZONE));
        var devices = devices(wanted, known, problems);
        problems.refuseIfAny("This file was refused.");
        return write(wanted, standing, known, devices).and(surroundings.doubt(place, wanted.values()).stream().toList());
    }

    private Map<Row, Asset> wanted(Place place, List<Row> rows, Map<String, Asset> standing, Problems problems, boolean demo) {
        var codes = new HashMap<String, UUID>();
        standing.forEach((code, asset) -> codes.put(code, asset.id()));
        rows.forEach(row -> codes.computeIfAbsent(row.code().strip(), _ -> ids.next()));
        var wanted = new LinkedHashMap<Row, Asset>();
        var seen = new HashSet<String>();
        var all = assets.others(List.copyOf(standing.values()));
        for (var row : rows) {
            var code = row.code().strip();
            if (!seen.add(code) && !code.isEmpty()) {
                problems.add(Problem.of("asset.code.taken", row.where() + "code", code));
            }
            var parent = row.parent() == null || row.parent().isBlank() ? null : codes.get(row.parent().strip());
            if (parent == null && row.parent() != null && !row.parent().isBlank()) {
                problems.add(Problem.of("asset.parent.unknown", row.where() + "parent", row.parent()));
            }
            var as = Descriptions.trimmed(new Description(row.kind(), code, row.name(), parent, row.organisation(), row.shape(), row.heightMetres()));
            var before = standing.get(code);
            var asset = before == null ? new Asset(Objects.requireNonNull(codes.get(code)), place, as, demo, assets.now(), null)
                    : new Asset(before.id(), place, as, before.demo(), before.registeredAt(), null);
            all.put(asset.id(), as);
            wanted.put(row, asset);
        }
        wanted.forEach((row, asset) -> all.check(asset.id(), asset.as(), row.where(), problems));
        return wanted;
    }

    private static Map<Asset, Set<UUID>> devices(Map<Row, Asset> wanted, Watching.Known known, Problems problems) {
        var devices = new LinkedHashMap<Asset, Set<UUID>>();
        var taken = new HashSet<UUID>();
        wanted.forEach((row, asset) -> {
            if (row.devices() != null) {
                var own = new HashSet<UUID>();
                for (var identity : row.devices()) {
                    known.identified(identity).ifPresentOrElse(own::add, () -> problems.add(Problem.of("asset.device.unknown", row.where() + "devices", identity)));
                }
                own.stream().filter(one -> !taken.add(one)).forEach(one -> problems.add(Problem.of("asset.device.taken", row.where() + "devices", String.join(", ", row.devices()))));
                known.check(asset, own, row.where(), problems);
                devices.put(asset, own);
            }
        });
        return devices;
    }

    private AssetsTaken write(Map<Row, Asset> wanted, Map<String, Asset> standing, Watching.Known known, Map<Asset, Set<UUID>> devices) {
        int registered = 0;
        int changed = 0;
        for (var asset : inOrder(wanted.values().stream().toList())) {
            var before = standing.get(asset.code());
            if (before == null) {
                assets.add(asset);
                registered++;
            } else if (!before.as().equals(asset.as())) {
                assets.change(before, asset.as());
                changed++;
            }
        }
        var moved = devices.entrySet().stream().filter(one -> !known.watching(one.getKey().id()).equals(one.getValue())).toList();
        moved.forEach(one -> watching.assign(one.getKey(), one.getValue(), known, assets.now()));
        return new AssetsTaken(registered, changed, wanted.size() - registered - changed, moved.size(), List.of());
    }

    /// What others are a part of comes before them.
    private static List<Asset> inOrder(List<Asset> all) {
        var byId = all.stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        return all.stream().sorted(Comparator.comparingInt(one -> depth(one, byId))).toList();
    }

    private static int depth(Asset asset, Map<UUID, Asset> all) {
        var above = asset.as().parent() == null ? null : all.get(asset.as().parent());
        return above == null ? 0 : 1 + depth(above, all);
    }
}
