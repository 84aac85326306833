package org.yuanlian.search.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.Points;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Position;
import org.yuanlian.search.Circle;
import org.yuanlian.search.Found;
import org.yuanlian.search.Search;
import org.yuanlian.search.Source;
import org.yuanlian.search.Wanted;
import org.yuanlian.search.meaning.Meaning;
import org.yuanlian.search.words.Marks.Excerpt;
import org.yuanlian.search.words.Marks.Range;

@RestController
@RequestMapping("/api/search")
final class SearchController {
    private static final int MOST = 100;
    private static final int SUGGESTED = 12;
    private static final int DEEPEST = 10_000;
    private static final double FARTHEST = 2000;
    private static final String OF_THE_PROVINCE = "00";
    private final Search search;
    private final Meaning meaning;
    private final PlaceNames places;
    private final Points points;
    private final Clock clock;

    SearchController(Search search, Meaning meaning, PlaceNames places, Points points, Clock clock) {
        this.search = search;
        this.meaning = meaning;
        this.places = places;
        this.points = points;
        this.clock = clock;
    }

    /// @param on the day of which everything is told: search knows today only
    /// @param near names of trades, nodes and chains by whose likeness things were found as well
    /// @param meant another wording that would find something
    /// @param building how far the index is, where it is not whole yet
    /// @param byMeaning false where only what is written counted, as asked or because the model is still on its way
    record Answer(
            LocalDate on,
            long total,
            List<HitLine> hits,
            List<KindCount> kinds,
            List<CityCount> cities,
            List<String> near,
            @Nullable String meant,
            @Nullable Building building,
            boolean byMeaning) {}

    record Building(long done, long todo) {}

    record KindCount(String kind, Text title, long count) {}

    record CityCount(String place, String name, long count) {}

    /// @param marks where in the name stands what was asked for
    /// @param readable whether its text can be opened at the words
    /// @param because trades and nodes that it is found by, where its words are others
    record HitLine(
            String kind,
            String id,
            String name,
            @Nullable String note,
            String path,
            boolean demo,
            boolean readable,
            List<Range> marks,
            @Nullable Excerpt excerpt,
            List<String> because,
            @Nullable BigDecimal km) {

        static HitLine of(Found.Hit hit) {
            var shown = hit.shown();
            var km = hit.km() == null ? null : BigDecimal.valueOf(Math.round(hit.km() * 10), 1);
            return new HitLine(
                    hit.kind(), hit.id(), shown.name(), shown.note(), shown.path(), shown.demo(), shown.readable(),
                    hit.marks(), hit.excerpt(), hit.because(), km);
        }
    }

    /// @param kind of things, as often as wanted; all where none is given
    /// @param place within which they lie
    /// @param near the middle of a circle: a place, or `lon,lat` in WGS-84
    /// @param byMeaning false where only what is written counts
    @GetMapping
    Answer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(defaultValue = "100") double radiusKm,
            @RequestParam(name = "meaning", defaultValue = "true") boolean byMeaning,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        var wanted = new Wanted(
                q,
                kind,
                place == null || place.isBlank() ? null : new Place(place),
                near == null || near.isBlank() ? null : circle(near, radiusKm),
                byMeaning,
                Math.clamp(offset, 0, DEEPEST),
                Math.clamp(limit, 1, MOST));
        return answer(search.find(wanted), byMeaning && meaning.isReady());
    }

    /// While somebody types: what is written alone, and the best of the kinds that are offered. The total is of all.
    @GetMapping("/suggestions")
    Answer suggestions(@RequestParam(defaultValue = "") String q) {
        var offered = search.sources().values().stream().filter(Source::isOffered).map(Source::kind).collect(Collectors.toSet());
        var found = search.find(new Wanted(q, offered, null, null, false, 0, SUGGESTED));
        return answer(found.withTotal(found.kinds().values().stream().mapToLong(Long::longValue).sum()), false);
    }

    /// @param sentence the one with the most of the words; none where no word is in the text
    /// @param path of the page on which more is told of it
    record Passage(
            String name, @Nullable String note, boolean demo, String path, String text, @Nullable Range sentence, List<Range> marks) {}

    /// The text of a document or of evidence, opened at the words.
    @GetMapping("/texts/{kind}/{id}")
    @Audited("search.text")
    ResponseEntity<Passage> text(@PathVariable String kind, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        return ResponseEntity.of(search.open(kind, id, q).map(opened -> {
            var shown = opened.shown();
            var sentence = opened.sentence().until() > 0 ? opened.sentence() : null;
            return new Passage(shown.name(), shown.note(), shown.demo(), shown.path(), opened.text(), sentence, opened.marks());
        }));
    }

    private Answer answer(Found found, boolean byMeaning) {
        return new Answer(
                AsOf.now(clock).validOn(),
                found.total(),
                found.hits().stream().map(HitLine::of).toList(),
                found.kinds().entrySet().stream()
                        .filter(each -> search.sources().containsKey(each.getKey()))
                        .map(each -> kind(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(KindCount::count).reversed())
                        .toList(),
                found.cities().entrySet().stream()
                        .filter(each -> !each.getKey().endsWith(OF_THE_PROVINCE))
                        .map(this::city)
                        .sorted(Comparator.comparing(CityCount::count).reversed())
                        .toList(),
                found.near(),
                found.meant().orElse(null),
                found.building().map(far -> new Building(far.done(), far.todo())).orElse(null),
                byMeaning);
    }

    private KindCount kind(String kind, long count) {
        return new KindCount(kind, Objects.requireNonNull(search.sources().get(kind)).title(), count);
    }

    private CityCount city(Map.Entry<String, Long> counted) {
        var place = new Place(counted.getKey() + "00");
        return new CityCount(place.key(), places.nameOf(place).orElse(place.key()), counted.getValue());
    }

    private Circle circle(String near, double radiusKm) {
        if (!(radiusKm > 0 && radiusKm <= FARTHEST)) {
            throw new Refusal(Problem.of("chain.circle.radius", "radiusKm", Double.toString(radiusKm), (int) FARTHEST));
        }
        var at = near.contains(",") ? point(near) : points.of(new Place(near));
        if (at == null || at.lat().abs().intValue() > 90 || at.lon().abs().intValue() > 180) {
            throw new Refusal(Problem.of("chain.circle.centre", "near", near));
        }
        return new Circle(at.lon().doubleValue(), at.lat().doubleValue(), radiusKm);
    }

    private static @Nullable Position point(String near) {
        try {
            var parts = near.split(",", 2);
            return new Position(new BigDecimal(parts[0].strip()), new BigDecimal(parts[1].strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
