package org.yuanlian.chain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.chain.sheet.PlacementSheet;
import org.yuanlian.chain.store.PlacementRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;

/// The firms and parks on the nodes: records who is where, takes records back, and tells them as of any
/// pair of days, in the caller's region. What ships is seen by all.
@Component
public class Placements {
    private final PlacementRows rows;
    private final Organisations organisations;
    private final Parks parks;
    private final Points points;
    private final ChainMaps maps;
    private final Clock clock;
    private final Ids ids;
    private final Audit audit;

    Placements(
            PlacementRows rows, Organisations organisations, Parks parks, Points points, ChainMaps maps, Clock clock, Ids ids,
            Audit audit) {
        this.rows = rows;
        this.organisations = organisations;
        this.parks = parks;
        this.points = points;
        this.maps = maps;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /// @param chain its code; null for all chains
    @Transactional(readOnly = true)
    public List<Placed> on(@Nullable String chain, AsOf asOf) {
        var placements = rows.on(chain, asOf);
        var firms = organisations
                .ofIds(placements.stream()
                        .map(each -> each.what().subject())
                        .filter(subject -> subject.kind() == SubjectKind.ORGANISATION)
                        .map(subject -> subject.id())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return placements.stream().flatMap(each -> placed(each, firms).stream()).toList();
    }

    /// Takes a whole sheet or nothing of it.
    ///
    /// @param place whose records they become
    /// @return how many
    /// @throws Refusal with every problem of every row
    @Transactional
    public int take(String sheet, String text, Place place) {
        var known = new RegistryKnown(organisations, parks, points, maps, maps::kept);
        var placements = PlacementSheet.read(sheet, text, known);
        placements.forEach(each -> add(each, place));
        audit.record("placement.take", place.key(), Map.of("sheet", sheet, "placements", placements.size()));
        return placements.size();
    }

    private void add(NewPlacement placement, Place place) {
        rows.add(new Placement(ids.next(), placement, place, false, clock.instant(), Caller.current().name()));
    }

    /// @throws Refusal where there is none of this id, or it ships with the program, or was withdrawn before
    @Transactional
    public void withdraw(UUID id, String reason) {
        var placement = rows.find(id)
                .filter(each -> !each.shipped())
                .orElseThrow(() -> new Refusal(Problem.of("chain.placement.unknown", "placement", id.toString())));
        if (reason.isBlank()) {
            throw new Refusal(Problem.of("chain.reason.none", "reason", ""));
        }
        if (!rows.withdraw(placement, clock.instant(), Caller.current().name(), reason.strip())) {
            throw new Refusal(Problem.of("chain.placement.withdrawn", "placement", id.toString()));
        }
        audit.record("placement.withdraw", id.toString(), Map.of("reason", reason.strip()));
    }

    private Optional<Placed> placed(Placement placement, Map<String, Organisation> firms) {
        var subject = placement.what().subject();
        return switch (subject.kind()) {
            case PARK -> parks.byId(subject.id()).map(park -> placed(placement, park));
            case ORGANISATION -> Optional.ofNullable(firms.get(subject.id())).map(firm -> placed(placement, firm));
            case REGION -> Optional.empty();
        };
    }

    private Placed placed(Placement placement, Park park) {
        return placed(placement, park.name(), park.place());
    }

    private Placed placed(Placement placement, Organisation firm) {
        var site = placement.what().site();
        return placed(placement, firm.name(), site == null ? firm.place() : site);
    }

    private Placed placed(Placement placement, String name, @Nullable Place place) {
        var at = placement.what().at();
        if (at != null || place == null) {
            return new Placed(placement, name, place, at, at != null, at == null ? List.of() : List.of(at));
        }
        return new Placed(placement, name, place, points.of(place), false, points.spread(place));
    }
}
