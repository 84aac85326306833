package org.yuanlian.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.search.Found.Hit;
import org.yuanlian.search.Wording.Understood;
import org.yuanlian.search.engine.Answered;
import org.yuanlian.search.engine.Asked;
import org.yuanlian.search.engine.Engine;
import org.yuanlian.search.meaning.Near;
import org.yuanlian.search.words.Marks;
import org.yuanlian.search.words.Passage;

/// Finds things by what somebody writes, within what the caller may see. The index leaves out what lies
/// outside of the caller's scope, also from its counts, and what it finds is shown as the database tells it
/// to this caller.
@Component
public final class Search implements AutoCloseable {
    private static final double METRES = 1000;
    private final Indexing indexing;
    private final Wording wording;
    private final SecondThoughts secondThoughts;
    private final Map<String, Source> sources;

    Search(Indexing indexing, Wording wording, List<Source> sources) {
        this.indexing = indexing;
        this.wording = wording;
        this.secondThoughts = new SecondThoughts();
        this.sources = sources.stream().collect(Collectors.toMap(Source::kind, each -> each));
    }

    /// The same search over other things, with an index in a folder of its own that follows when it is told to.
    public Search over(Path folder, List<Source> things) {
        return new Search(indexing.over(folder, things), wording, things);
    }

    /// Brings the index up to what is committed now, and has the language model loaded.
    public void prepare() {
        indexing.catchUp();
        wording.prepare();
    }

    @Override
    public void close() {
        indexing.close();
    }

    /// The kinds that there are, by their name in the index.
    public Map<String, Source> sources() {
        return sources;
    }

    /// @throws Refusal where the index is not open, or another process writes it
    public Found find(Wanted wanted) {
        var engine = indexing.engine().orElseThrow(() -> new Refusal(Problem.of("search.index.closed", "q", wanted.words())));
        var understood = wording.of(wanted.words(), wanted.byMeaning());
        var answered = engine.ask(asked(wanted, understood));
        var meant = answered.total() == 0 ? meant(engine, wanted, understood) : Optional.<String>empty();
        return new Found(
                answered.total(),
                hits(answered, wanted, understood),
                answered.kinds(),
                answered.cities(),
                understood.near().stream().map(Near::name).distinct().toList(),
                meant,
                indexing.building());
    }

    /// The text of a thing, opened at the words.
    ///
    /// @return nothing where there is no such text that the caller may read
    public Optional<Opened> open(String kind, String id, String words) {
        var asked = wording.of(words, false).words();
        return Optional.ofNullable(sources.get(kind))
                .flatMap(source -> Optional.ofNullable(source.shown(Set.of(id)).get(id)))
                .filter(Shown::readable)
                .map(shown -> {
                    var text = Objects.requireNonNullElse(shown.text(), "");
                    return new Opened(shown, text, Passage.sentence(text, asked), Marks.literal(text, asked));
                });
    }

    private static Asked asked(Wanted wanted, Understood understood) {
        return new Asked(
                understood.must(),
                understood.better(),
                Scope.current(),
                wanted.kinds(),
                wanted.within(),
                wanted.around(),
                wanted.offset(),
                wanted.limit());
    }

    private List<Hit> hits(Answered answered, Wanted wanted, Understood understood) {
        var shown = new HashMap<String, Shown>();
        var things = new HashMap<String, Findable>();
        answered.hits().stream()
                .collect(Collectors.groupingBy(Answered.Hit::kind, Collectors.mapping(Answered.Hit::id, Collectors.toList())))
                .forEach((kind, ids) -> {
                    var source = sources.get(kind);
                    if (source != null) {
                        source.shown(ids).forEach((id, each) -> shown.put(kind + ':' + id, each));
                        if (wanted.around() != null || !understood.near().isEmpty()) {
                            source.of(ids).forEach(thing -> things.put(kind + ':' + thing.id(), thing));
                        }
                    }
                });
        var hits = new ArrayList<Hit>();
        for (var hit : answered.hits()) {
            var key = hit.kind() + ':' + hit.id();
            var seen = shown.get(key);
            if (seen != null) {
                hits.add(hit(hit, seen, things.get(key), wanted, understood));
            }
        }
        return hits;
    }

    private static Hit hit(
            Answered.Hit hit, Shown shown, @Nullable Findable thing, Wanted wanted, Understood understood) {
        var marks = Marks.in(shown.name(), understood.words());
        var text = shown.text();
        var excerpt = text == null || text.isBlank() ? null : Passage.excerpt(text, understood.words());
        var literal = !marks.isEmpty() || (excerpt != null && !excerpt.marks().isEmpty());
        return new Hit(
                hit.kind(),
                hit.id(),
                shown,
                marks,
                excerpt == null || excerpt.marks().isEmpty() ? null : excerpt,
                literal || thing == null ? List.of() : because(thing, understood),
                thing == null ? null : distance(thing, wanted.around()));
    }

    private static List<String> because(Findable thing, Understood understood) {
        return understood.near().stream()
                .filter(near -> near.subjects().stream().anyMatch(thing.subjects()::contains))
                .map(Near::name)
                .distinct()
                .limit(2)
                .toList();
    }

    private static @Nullable Double distance(Findable thing, @Nullable Circle around) {
        var at = thing.at();
        return at == null || around == null
                ? null
                : Geodesic.WGS84.Inverse(
                                        around.lat(), around.lon(), at.lat().doubleValue(), at.lon().doubleValue(), GeodesicMask.DISTANCE)
                                .s12
                        / METRES;
    }

    private Optional<String> meant(Engine engine, Wanted wanted, Understood understood) {
        var words = new ArrayList<>(understood.words());
        var changed = new HashSet<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var ways = secondThoughts.ways(word);
            if (ways.isEmpty()) {
                continue;
            }
            var answered = engine.ask(new Asked(
                    List.of(ways), List.of(), Scope.current(), wanted.kinds(), wanted.within(), wanted.around(), 0, 20));
            var names = hits(answered, wanted, new Understood(List.of(), List.of(), List.of(), List.of())).stream()
                    .map(hit -> hit.shown().name())
                    .toList();
            var better = secondThoughts.nearest(word, names);
            if (better.isPresent()) {
                words.set(i, better.get());
                changed.add(better.get());
            }
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}
