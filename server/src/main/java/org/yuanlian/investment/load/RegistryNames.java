package org.yuanlian.investment.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.investment.proposal.Names;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.RegionMatch;
import org.yuanlian.registry.Regions;

/// Names as the base data knows them.
@Component
final class RegistryNames implements Names {
    private final Regions regions;
    private final Parks parks;
    private final Chains chains;
    private final Industries industries;

    RegistryNames(Regions regions, Parks parks, Chains chains, Industries industries) {
        this.regions = regions;
        this.parks = parks;
        this.chains = chains;
        this.industries = industries;
    }

    @Override
    public Found city(String name) {
        return found(name.matches("\\d{6}") ? regions.ofCode(new RegionCode(name)) : regions.byName(name));
    }

    @Override
    public Found county(String name, @Nullable RegionCode city) {
        if (name.matches("[1-9]\\d{5}")) {
            return found(regions.ofCode(new RegionCode(name)));
        }
        return found(city == null ? regions.byName(name) : regions.byName(name, city));
    }

    @Override
    public Found park(String name, @Nullable RegionCode within) {
        var park = parks.byName(name);
        if (park.isEmpty()) {
            return new Found.Unknown(parks.nearest(name));
        }
        var place = park.get().place();
        return within == null || Place.of(within).contains(place)
                ? new Found.Known(place.key())
                : new Found.Unknown(List.of("%s (%s)".formatted(park.get().name(), place.region())));
    }

    @Override
    public Found chain(String name) {
        return chains.byName(name)
                .<Found>map(chain -> new Found.Known(chain.name()))
                .orElseGet(() -> new Found.Unknown(chains.nearest(name)));
    }

    @Override
    public Found industry(String nameOrCode) {
        var byCode = industries.byCode(nameOrCode);
        if (byCode.isPresent()) {
            return new Found.Known(byCode.get().code());
        }
        var same = industries.search(nameOrCode).stream().filter(industry -> industry.name().equals(nameOrCode)).toList();
        if (same.isEmpty()) {
            return new Found.Unknown(industries.search(nameOrCode).stream().limit(3).map(i -> i.name() + " " + i.code()).toList());
        }
        return new Found.Known(same.getFirst().code());
    }

    private static Found found(RegionMatch match) {
        return switch (match) {
            case RegionMatch.Found one -> new Found.Known(one.region().code().value());
            case RegionMatch.Abolished gone -> new Found.Abolished(told(gone.successors()));
            case RegionMatch.Ambiguous several -> new Found.Ambiguous(told(several.candidates()));
            case RegionMatch.Unknown unknown -> new Found.Unknown(unknown.nearest());
        };
    }

    private static List<String> told(List<Region> regions) {
        return regions.stream().map(region -> "%s (%s)".formatted(region.name(), region.code())).toList();
    }
}
