package org.yuanlian.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;

/// What figures can be about, of whichever kind.
public final class RegistryEntries {
    private final Parks parks;
    private final Regions regions;
    private final Organisations organisations;

    RegistryEntries(Parks parks, Regions regions, Organisations organisations) {
        this.parks = parks;
        this.regions = regions;
        this.organisations = organisations;
    }

    /// @throws org.yuanlian.kernel.Refusal where a region's code is none
    public Optional<RegistryEntry> find(Subject subject) {
        return switch (subject.kind()) {
            case PARK -> parks.byId(subject.id()).map(RegistryEntries::entry);
            case REGION -> regions.byCode(new RegionCode(subject.id())).map(RegistryEntries::entry);
            case ORGANISATION -> organisations.find(subject.id()).map(RegistryEntries::entry);
        };
    }

    /// Those that bear exactly this name, or a name in use for it.
    public List<RegistryEntry> named(String name) {
        var found = new ArrayList<RegistryEntry>();
        parks.byName(name).map(RegistryEntries::entry).ifPresent(found::add);
        if (regions.byName(name) instanceof RegionMatch.Found one) {
            found.add(entry(one.region()));
        }
        organisations.byName(name).stream().map(RegistryEntries::entry).forEach(found::add);
        return found;
    }

    private static RegistryEntry entry(Park park) {
        return new RegistryEntry(new Subject(SubjectKind.PARK, park.id()), park.name(), park.place(), park.source());
    }

    private static RegistryEntry entry(Region region) {
        var subject = new Subject(SubjectKind.REGION, region.code().value());
        return new RegistryEntry(subject, region.name(), Place.of(region.code()), region.source());
    }

    private static RegistryEntry entry(Organisation organisation) {
        var subject = new Subject(SubjectKind.ORGANISATION, organisation.id());
        return new RegistryEntry(subject, organisation.name(), organisation.place(), organisation.source());
    }
}
