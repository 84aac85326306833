package org.yuanlian.chain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.chain.sheet.PlacementSheet;
import org.yuanlian.chain.store.PlacementRows;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.BaseData;
import org.yuanlian.registry.Organisations;
import org.yuanlian.registry.Parks;

/// Brings the placements that ship into the table before the first request. What a newer sheet says
/// otherwise is added, and what it no longer says is withdrawn.
@Component
final class ShippedPlacements implements SmartInitializingSingleton {
    private static final String FILE = "chain-placements.csv";
    private static final Place PROVINCE = new Place("510000");
    private final PlacementRows rows;
    private final Organisations organisations;
    private final Parks parks;
    private final Points points;
    private final ChainMaps maps;
    private final BaseData base;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ShippedPlacements(
            PlacementRows rows, Organisations organisations, Parks parks, Points points, ChainMaps maps, BaseData base,
            Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.organisations = organisations;
        this.parks = parks;
        this.points = points;
        this.maps = maps;
        this.base = base;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        base.load();
        Scope.EVERYWHERE.run(() -> transaction.executeWithoutResult(_ -> load()));
    }

    private void load() {
        // What ships stands on the maps that ship, also where an office has changed them since.
        var day = AsOf.now(clock).validOn();
        var known = new RegistryKnown(organisations, parks, points, maps, chain -> maps.declared(chain, day).map());
        var wanted = PlacementSheet.read(FILE, ShippedSheet.text(FILE), known).stream().collect(Collectors.toMap(ShippedPlacements::id, Function.identity()));
        var there = rows.shipped().stream().collect(Collectors.toMap(Placement::id, Function.identity()));
        // What ships first was public before this database was: every pair of days knows it.
        var at = there.isEmpty() ? Instant.EPOCH : clock.instant();
        there.values().stream()
                .filter(each -> !wanted.containsKey(each.id()))
                .forEach(each -> rows.withdraw(each, clock.instant(), "base data", "不再列入基础数据"));
        wanted.entrySet().stream()
                .filter(entry -> !there.containsKey(entry.getKey()) && rows.find(entry.getKey()).isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rows.add(new Placement(entry.getKey(), entry.getValue(), PROVINCE, true, at, "base data")));
    }

    /// The same statement has the same id for ever.
    private static UUID id(NewPlacement placement) {
        return UUID.nameUUIDFromBytes(placement.toString().getBytes(StandardCharsets.UTF_8));
    }
}
