package org.yuanlian.opportunity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.opportunity.sheet.Names;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.RegionMatch;
import org.yuanlian.registry.Regions;

/// The names that a sheet may use, as the registry, the maps and the ledger know them.
@Component
final class NamesKnown implements Names {
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}(\\.P\\d{4})?");
    private final Regions regions;
    private final Parks parks;
    private final Chains chains;
    private final ChainMaps maps;
    private final Portfolios portfolios;
    private final Admission admission;
    private final Clock clock;

    NamesKnown(
            Regions regions, Parks parks, Chains chains, ChainMaps maps, Portfolios portfolios, Admission admission, Clock clock) {
        this.regions = regions;
        this.parks = parks;
        this.chains = chains;
        this.maps = maps;
        this.portfolios = portfolios;
        this.admission = admission;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return AsOf.now(clock).validOn();
    }

    @Override
    public Optional<Place> place(String written) {
        if (CODE.matcher(written).matches()) {
            return Optional.of(new Place(written)).filter(this::isPlace);
        }
        return parks.byId(written).or(() -> parks.byName(written)).map(Park::place).or(() -> region(written));
    }

    private Optional<Place> region(String written) {
        return !written.isEmpty() && regions.byName(written) instanceof RegionMatch.Found found
                ? Optional.of(Place.of(found.region().code()))
                : Optional.empty();
    }

    private boolean isPlace(Place place) {
        return place.park().isPresent()
                ? parks.all().stream().anyMatch(park -> park.place().equals(place))
                : regions.byCode(place.region()).isPresent();
    }

    @Override
    public List<String> nearPlaces(String written) {
        var near = regions.byName(written) instanceof RegionMatch.Unknown unknown ? unknown.nearest() : List.<String>of();
        return Stream.concat(near.stream(), parks.nearest(written).stream()).limit(3).toList();
    }

    @Override
    public String chain(String written) {
        return chains.byCode(written).or(() -> chains.byName(written)).map(Chain::code).orElse(written);
    }

    @Override
    public String node(String chain, String written) {
        return maps.drawn().stream().noneMatch(each -> each.code().equals(chain))
                ? written
                : maps.on(chain, today()).map().nodes().stream()
                        .filter(node -> node.name().zh().equals(written) || node.name().en().equalsIgnoreCase(written))
                        .map(ChainMap.Node::id)
                        .findFirst()
                        .orElse(written);
    }

    @Override
    public String kind(String written) {
        return admission.rules(AsOf.now(clock)).body().kinds().stream()
                .filter(kind -> kind.title().zh().equals(written) || kind.title().en().equalsIgnoreCase(written))
                .map(OpportunityRules.Kind::id)
                .findFirst()
                .orElse(written);
    }

    @Override
    public Optional<UUID> project(String code) {
        return portfolios.page(Selection.all(AsOf.now(clock), true).containing(code), Order.NAME, false, 0, 20).stream()
                .filter(line -> line.code().equals(code))
                .map(Portfolio.Line::id)
                .findFirst();
    }

    @Override
    public int answerDays() {
        return admission.rules(AsOf.now(clock)).body().answerWorkingDays();
    }
}
