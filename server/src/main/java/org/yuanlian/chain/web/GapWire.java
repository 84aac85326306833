package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.gap.Gap;
import org.yuanlian.chain.gap.Gap.Factor;
import org.yuanlian.chain.gap.Gap.Nearest;
import org.yuanlian.chain.gap.Gap.Supply;
import org.yuanlian.chain.gap.Gap.Trade;
import org.yuanlian.chain.gap.Landscape.Measures;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// Gaps as they cross the wire, with the names of what they speak of.
@Component
final class GapWire {
    private final ChainMaps maps;
    private final Industries industries;
    private final PlaceNames places;

    GapWire(ChainMaps maps, Industries industries, PlaceNames places) {
        this.maps = maps;
        this.industries = industries;
        this.places = places;
    }

    enum Kind {
        SUPPLY,
        TRADE
    }

    record GapTrade(String name, Measures measures) {}

    record GapNode(String id, Text name) {}

    /// @param id of the node, or code of the trade
    /// @param firm the nearest that is known; null where none is
    /// @param km to it; the farther of two where only its city is known
    /// @param near of a trade, how near it is
    /// @param gain of a trade, by how much the density would rise with it
    /// @param price in 10,000 yuan, by the prices that the asker gave
    record GapLacking(
            Kind kind, String id, Text name, @Nullable String firm, @Nullable String placeName, @Nullable Double km, @Nullable Double farthestKm,
            @Nullable Double near, @Nullable Double gain, @Nullable BigDecimal price) {}

    record GapLine(
            String node, Text name, Text tier, double upstreamness, List<GapTrade> trades, List<GapNode> provided, List<GapLacking> lacking,
            @Nullable GapLacking cheapest) {}

    DrawnChain drawn(String chain, AsOf asOf) {
        return maps.on(chain, asOf);
    }

    String trade(String code) {
        return industries.byCode(code).map(Industry::name).orElse(code);
    }

    GapLine line(Gap gap, DrawnChain drawn) {
        var node = gap.node();
        var cheapest = gap.cheapest();
        return new GapLine(
                node.id(),
                node.name(),
                drawn.map().tiers().stream().filter(tier -> tier.id().equals(node.tier())).findFirst().orElseThrow().title(),
                gap.upstreamness(),
                gap.measures().stream().map(each -> new GapTrade(trade(each.trade()), each)).toList(),
                gap.provided().stream().map(id -> new GapNode(id, name(id, drawn))).toList(),
                gap.lacking().stream().map(factor -> lacking(factor, drawn)).toList(),
                cheapest == null ? null : lacking(cheapest, drawn));
    }

    private GapLacking lacking(Factor factor, DrawnChain drawn) {
        return switch (factor) {
            case Supply supply -> lacking(supply, supply.nearest(), drawn);
            case Trade trade -> new GapLacking(
                    Kind.TRADE, trade.trade(), new Text(trade(trade.trade()), trade(trade.trade())), null, null, null, null, trade.near(),
                    trade.gain(), trade.price());
        };
    }

    private GapLacking lacking(Supply supply, @Nullable Nearest nearest, DrawnChain drawn) {
        return new GapLacking(
                Kind.SUPPLY,
                supply.node(),
                name(supply.node(), drawn),
                nearest == null ? null : nearest.firm(),
                nearest == null ? null : places.nameOf(new Place(nearest.place())).orElse(nearest.place()),
                nearest == null ? null : nearest.km(),
                nearest == null ? null : nearest.farthestKm(),
                null,
                null,
                supply.price());
    }

    private static Text name(String id, DrawnChain drawn) {
        return drawn.map().node(id).map(Node::name).orElseThrow();
    }
}
