package org.yuanlian.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Place;
import org.yuanlian.search.Findable.ByAll;
import org.yuanlian.search.Findable.ByPlace;

/// Things and questions in OpenSearch's words, such that they mean what Lucene's mean.
final class OpenSearchWords {
    private static final int CITY_DIGITS = 4;
    private static final int MOST_CITIES = 500;

    private OpenSearchWords() {}

    static Map<String, Object> index() {
        var properties = new HashMap<String, Object>();
        for (var name : List.of("kind", "open", "owner", "place", "city")) {
            properties.put(name, Map.of("type", "keyword"));
        }
        properties.put("at", Map.of("type", "geo_point"));
        for (var field : Field.values()) {
            properties.put(
                    field.key(),
                    field.isWritten()
                            ? Map.of("type", "text", "analyzer", "whitespace", "position_increment_gap", Terms.GAP)
                            : Map.of("type", "keyword"));
        }
        return Map.of("mappings", Map.of("dynamic", "strict", "properties", properties));
    }

    static Map<String, Object> document(Entry entry) {
        var thing = entry.thing();
        var document = new HashMap<String, Object>();
        document.put("kind", entry.kind());
        switch (thing.seen()) {
            case ByAll _ -> document.put("open", "1");
            case ByPlace(var _, var uscc) when uscc != null -> document.put("owner", uscc);
            case ByPlace _ -> {}
        }
        var place = thing.seen() instanceof ByPlace(var seenIn, var _) ? seenIn : thing.place();
        if (place != null) {
            document.put("place", place.key());
            document.put("city", place.key().substring(0, CITY_DIGITS));
        }
        var at = thing.at();
        if (at != null) {
            document.put("at", Map.of("lat", at.lat(), "lon", at.lon()));
        }
        entry.terms().forEach((field, names) -> document.put(
                field.key(),
                field.isWritten()
                        ? names.stream().map(name -> String.join(" ", name)).toList()
                        : names.stream().flatMap(List::stream).toList()));
        return document;
    }

    static Map<String, Object> question(Asked asked) {
        var kinds = asked.kinds().isEmpty() ? all() : Map.<String, Object>of("terms", Map.of("kind", asked.kinds()));
        return Map.of(
                "query", Map.of("bool", bool(asked)),
                "post_filter", kinds,
                "from", asked.offset(),
                "size", asked.limit(),
                "_source", false,
                "track_total_hits", true,
                "aggs",
                        Map.of(
                                "kinds", Map.of("terms", Map.of("field", "kind", "size", MOST_CITIES)),
                                "wanted",
                                        Map.of(
                                                "filter", kinds,
                                                "aggs", Map.of("cities", Map.of("terms", Map.of("field", "city", "size", MOST_CITIES))))));
    }

    private static Map<String, Object> bool(Asked asked) {
        var must = asked.must().stream().map(OpenSearchWords::any).collect(Collectors.toCollection(ArrayList::new));
        var should = asked.better().stream().map(OpenSearchWords::of).collect(Collectors.toCollection(ArrayList::new));
        var filter = new ArrayList<Map<String, Object>>();
        if (!asked.scope().equals(Scope.EVERYWHERE)) {
            filter.add(visible(asked.scope()));
        }
        var within = asked.within();
        if (within != null) {
            filter.add(places(within, 1));
        }
        var around = asked.around();
        if (around != null) {
            var middle = Map.of("lat", around.lat(), "lon", around.lon());
            filter.add(Map.of("geo_distance", Map.of("distance", around.km() + "km", "at", middle)));
            should.add(Map.of(
                    "distance_feature", Map.of("field", "at", "origin", middle, "pivot", around.km() / 4 + "km", "boost", 1)));
        }
        if (must.isEmpty()) {
            must.add(all());
        }
        return Map.of("must", must, "should", should, "filter", filter);
    }

    private static Map<String, Object> visible(Scope scope) {
        var seen = new ArrayList<Map<String, Object>>();
        seen.add(Map.of("term", Map.of("open", "1")));
        if (!scope.until().isEmpty()) {
            seen.add(Map.of("range", Map.of("place", Map.of("gte", scope.from(), "lt", scope.until()))));
        }
        if (scope.enterprise() != null) {
            seen.add(Map.of("term", Map.of("owner", scope.enterprise())));
        }
        return Map.of("bool", Map.of("should", seen, "minimum_should_match", 1));
    }

    private static Map<String, Object> all() {
        return Map.of("match_all", Map.of());
    }

    private static Map<String, Object> places(Place place, float weight) {
        return Map.of("range", Map.of("place", Map.of("gte", place.from(), "lt", place.until(), "boost", weight)));
    }

    private static Map<String, Object> any(List<Way> ways) {
        return Map.of(
                "dis_max",
                Map.of("tie_breaker", LuceneQueries.BESIDE, "queries", ways.stream().map(OpenSearchWords::of).toList()));
    }

    private static Map<String, Object> of(Way way) {
        return switch (way) {
            case Way.Some some -> Map.of(
                    "bool",
                    Map.of(
                            "should",
                            some.terms().stream().distinct().map(term -> term(some.field(), term)).toList(),
                            "minimum_should_match", some.least(),
                            "boost", some.weight()));
            case Way.InOrder order -> Map.of(
                    "bool", Map.of("should", phrases(order), "minimum_should_match", 1, "boost", order.weight()));
            case Way.OneOf one -> Map.of(
                    "dis_max",
                    Map.of(
                            "queries",
                            one.weights().entrySet().stream()
                                    .map(each -> Map.of(
                                            "constant_score",
                                            Map.of("filter", term(one.field(), each.getKey()), "boost", each.getValue())))
                                    .toList()));
            case Way.Begins begins -> Map.of(
                    "constant_score",
                    Map.of(
                            "filter", Map.of("prefix", Map.of(begins.field().key(), Map.of("value", begins.with()))),
                            "boost", begins.weight()));
            case Way.Lies lies -> Map.of(
                    "constant_score", Map.of("filter", places(lies.within(), 1), "boost", lies.weight()));
        };
    }

    private static Map<String, Object> term(Field field, String term) {
        return Map.of("term", Map.of(field.key(), Map.of("value", term)));
    }

    /// Only the last step has more than one term: a phrase for each of them.
    private static List<Map<String, Object>> phrases(Way.InOrder order) {
        var before = order.steps().subList(0, order.steps().size() - 1).stream().map(List::getFirst);
        var begun = before.collect(Collectors.joining(" "));
        return order.steps().getLast().stream()
                .map(last -> Stream.of(begun, last).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")))
                .map(phrase -> Map.<String, Object>of(
                        "match_phrase", Map.of(order.field().key(), Map.of("query", phrase, "analyzer", "whitespace"))))
                .toList();
    }
}
