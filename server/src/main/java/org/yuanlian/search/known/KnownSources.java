package org.yuanlian.search.known;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Position;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Source;
import org.yuanlian.search.Subjects;
import org.yuanlian.search.Vocabulary;
import org.yuanlian.search.known.Fixed.Known;

@Configuration(proxyBeanMethods = false)
class KnownSources {

    @Bean
    Source parksFound(Parks parks, PlaceNames places, Vocabulary vocabulary) {
        return new Fixed(
                "park",
                new Text("园区", "Parks"),
                () -> parks.all().stream().map(park -> park(park, places, vocabulary)));
    }

    @Bean
    Source chainsFound(Chains chains, ChainMaps maps) {
        return new Fixed("chain", new Text("产业链", "Chains"), () -> {
            var drawn = maps.drawn().stream().map(Chain::code).collect(Collectors.toSet());
            return chains.all().stream().map(chain -> chain(chain, drawn));
        });
    }

    @Bean
    Source nodesFound(ChainMaps maps, Vocabulary vocabulary, Clock clock) {
        return new Fixed(
                "node",
                new Text("产业链环节与产品", "Nodes and products"),
                () -> maps.drawn().stream().flatMap(chain -> maps.on(chain.code(), AsOf.now(clock).validOn()).map().nodes().stream()
                        .map(node -> node(chain, node, vocabulary))));
    }

    @Bean
    Source tradesFound(Industries industries, Vocabulary vocabulary) {
        return new Fixed(
                "trade",
                new Text("国民经济行业", "Trades (GB/T 4754)"),
                () -> industries.all().stream().map(trade -> trade(trade, industries, vocabulary)));
    }

    private static Known park(Park park, PlaceNames places, Vocabulary vocabulary) {
        var trades = String.join("、", park.industries());
        return known(
                park.id(),
                park.name(),
                park.aliases(),
                trades,
                park.place(),
                park.at(),
                vocabulary.in(trades),
                new Shown(
                        park.name(),
                        joined(places.nameOf(Place.of(park.place().region())).orElse(null), trades),
                        null,
                        false,
                        "/registry/parks?parkDetail=" + park.id(),
                        false));
    }

    private static Known chain(Chain chain, Set<String> drawn) {
        var path = drawn.contains(chain.code()) ? "/chains/" + chain.code() : "/registry/chains";
        return known(
                chain.code(),
                chain.name(),
                Stream.concat(chain.aliases().stream(), Stream.of(chain.nameEn())).toList(),
                "",
                null,
                null,
                Set.of(Subjects.chain(chain.code())),
                new Shown(chain.name(), chain.nameEn(), null, false, path, false));
    }

    private static Known node(Chain chain, ChainMap.Node node, Vocabulary vocabulary) {
        return known(
                chain.code() + "/" + node.id(),
                node.name().zh(),
                List.of(node.name().en(), node.id()),
                chain.name(),
                null,
                null,
                vocabulary.ofNode(chain.code(), node.id()),
                new Shown(
                        node.name().zh(),
                        joined(chain.name(), node.name().en(), node.id()),
                        null,
                        false,
                        "/chains/" + chain.code() + "?node=" + node.id(),
                        false));
    }

    private static Known trade(Industry trade, Industries industries, Vocabulary vocabulary) {
        var above = trade.parent() == null ? null : industries.byCode(trade.parent()).map(Industry::name).orElse(null);
        return known(
                trade.code(),
                trade.name(),
                List.of(trade.code(), trade.section() + trade.code()),
                "",
                null,
                null,
                vocabulary.ofTrade(trade.code()),
                new Shown(trade.name(), joined(trade.code(), above), null, false, "/registry/industries?q=" + trade.code(), false));
    }

    private static Known known(
            String id, String name, List<String> aliases, String text, @Nullable Place place, @Nullable Position at,
            Set<String> subjects, Shown shown) {
        return new Known(new Findable(id, new Findable.ByAll(), name, aliases, text, place, at, subjects), shown);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
