package org.yuanlian.chain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.sheet.Known;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Uscc;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Position;

/// The registry and the maps, as a sheet asks for them.
final class RegistryKnown implements Known {
    private final Organisations organisations;
    private final Parks parks;
    private final Points points;
    private final ChainMaps maps;
    private final Function<String, ChainMap> map;
    private final Map<String, Optional<List<String>>> nodes = new HashMap<>();

    RegistryKnown(Organisations organisations, Parks parks, Points points, ChainMaps maps, Function<String, ChainMap> map) {
        this.organisations = organisations;
        this.parks = parks;
        this.points = points;
        this.maps = maps;
        this.map = map;
    }

    @Override
    public List<Subject> subjects(String written) {
        var found = new LinkedHashSet<Subject>();
        parks.byId(written).or(() -> parks.byName(written)).ifPresent(park -> found.add(new Subject(SubjectKind.PARK, park.id())));
        organisations.find(written).ifPresent(one -> found.add(firm(one)));
        if (found.isEmpty() && Uscc.fault(written, "subject").isEmpty()) {
            organisations.byUscc(new Uscc(written)).ifPresent(one -> found.add(firm(one)));
        }
        if (found.isEmpty()) {
            organisations.byName(written).forEach(one -> found.add(firm(one)));
        }
        return List.copyOf(found);
    }

    private static Subject firm(Organisation organisation) {
        return new Subject(SubjectKind.ORGANISATION, organisation.id());
    }

    @Override
    public @Nullable List<String> nodes(String chain) {
        return nodes.computeIfAbsent(chain, code -> maps.drawn().stream().anyMatch(each -> each.code().equals(code))
                        ? Optional.of(map.apply(code).nodes().stream().map(ChainMap.Node::id).toList())
                        : Optional.empty())
                .orElse(null);
    }

    @Override
    public List<String> chains() {
        return maps.drawn().stream().map(Chain::code).toList();
    }

    @Override
    public boolean isPlace(Place place) {
        return points.isPlace(place);
    }

    @Override
    public @Nullable Position pointOf(@Nullable Place place, Subject subject) {
        if (place != null) {
            return points.of(place);
        }
        return switch (subject.kind()) {
            case PARK -> parks.byId(subject.id()).map(park -> park.at()).orElse(null);
            case ORGANISATION -> organisations.find(subject.id()).map(Organisation::place).map(points::of).orElse(null);
            case REGION -> null;
        };
    }
}
