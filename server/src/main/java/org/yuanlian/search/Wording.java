package org.yuanlian.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.Regions;
import org.yuanlian.search.engine.Entry;
import org.yuanlian.search.engine.Field;
import org.yuanlian.search.engine.Way;
import org.yuanlian.search.meaning.Meaning;
import org.yuanlian.search.meaning.Near;
import org.yuanlian.search.words.Grams;
import org.yuanlian.search.words.Pinyin;

/// Understands what somebody writes into the box: words, letters of pinyin, codes, places.
@Component
final class Wording {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 80;
    private static final int SURE = 3;
    private static final double MOST_OF_THEM = 0.75;
    private static final int SHORTEST_CODE = 6;
    private static final int SHORTEST_SPOKEN = 4;
    private static final float SPOKEN_OF = 1.5f;
    private final Regions regions;
    private final Parks parks;
    private final Vocabulary vocabulary;
    private final Meaning meaning;
    private final SingletonSupplier<Map<String, Region>> read;

    Wording(Regions regions, Parks parks, Vocabulary vocabulary, Meaning meaning) {
        this.regions = regions;
        this.parks = parks;
        this.vocabulary = vocabulary;
        this.meaning = meaning;
        this.read = SingletonSupplier.of(() -> read(regions));
    }

    /// @param must of each of these, one way at least
    /// @param words to be marked in what is found
    /// @param near names of trades, nodes and chains that mean nearly the same
    record Understood(List<List<Way>> must, List<Way> better, List<String> words, List<Near> near) {}

    /// @param byMeaning false where only what is written counts
    Understood of(String written, boolean byMeaning) {
        var short_ = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        var words = words(short_);
        var must = new ArrayList<List<Way>>();
        var near = new ArrayList<Near>();
        for (var word : words) {
            var place = place(word);
            var likeness = byMeaning && place.isEmpty() && Grams.hasHan(word) && word.length() > 1
                    ? meaning.near(word)
                    : List.<Near>of();
            near.addAll(likeness);
            must.add(ways(word, place, subjects(word, likeness, byMeaning && place.isEmpty())));
        }
        return new Understood(must, better(short_, words), words, near);
    }

    void prepare() {
        meaning.load();
    }

    private List<String> words(String written) {
        return Stream.of(Grams.plain(written).split("[\\s\\p{Z},，、;；]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .flatMap(this::withoutPlace)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /// 资阳电池 asks for batteries in 资阳.
    private Stream<String> withoutPlace(String word) {
        return place(word).isPresent()
                ? Stream.of(word)
                : regions.all().stream()
                        .flatMap(region -> Stream.of(region.name(), region.shortName()))
                        .filter(name -> word.startsWith(name) && word.length() >= name.length() + 2)
                        .max(Comparator.comparingInt(String::length))
                        .map(name -> Stream.of(name, word.substring(name.length())))
                        .orElseGet(() -> Stream.of(word));
    }

    private Optional<Place> place(String word) {
        return Grams.hasHan(word)
                ? parks.byName(word).map(park -> park.place()).or(() -> regions.byName(word).one().map(Region::code).map(Place::of))
                : spoken(word).map(Region::code).map(Place::of);
    }

    /// A city or county whose name is read so, where there is only one.
    private Optional<Region> spoken(String letters) {
        return letters.length() < SHORTEST_SPOKEN || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? Optional.empty()
                : Optional.ofNullable(read.obtain().get(letters));
    }

    /// Of a city and its district of one name the city; none where different names sound the same.
    private static Map<String, Region> read(Regions regions) {
        var read = new TreeMap<String, Region>();
        regions.all().stream()
                .sorted(Comparator.comparing(region -> region.code().value()))
                .collect(Collectors.groupingBy(region -> String.join("", Pinyin.syllables(region.shortName()))))
                .forEach((letters, named) -> {
                    if (named.stream().map(Region::shortName).distinct().count() == 1) {
                        read.put(letters, named.getFirst());
                    }
                });
        return read;
    }

    private static List<Way> better(String written, List<String> words) {
        var better = new ArrayList<Way>();
        better.add(new Way.OneOf(Field.WHOLE, Map.of(Entry.whole(written), 12f)));
        words.stream().map(Grams::of).filter(grams -> grams.size() > 1).forEach(grams -> better.add(
                new Way.InOrder(Field.NAME, one(grams), 1)));
        return better;
    }

    private static List<Way> ways(String word, Optional<Place> place, Map<String, Float> subjects) {
        var ways = new ArrayList<Way>();
        var grams = Grams.of(word);
        ways.add(new Way.OneOf(Field.WHOLE, Map.of(Entry.whole(word), 8f)));
        if (word.codePointCount(0, word.length()) == 1 && Grams.hasHan(word)) {
            ways.add(new Way.OneOf(Field.CHARACTER, Map.of(word, 2f)));
        } else {
            ways.add(new Way.Some(Field.NAME, grams, least(grams), 1));
            ways.add(grams.size() > 1
                    ? new Way.InOrder(Field.TEXT, one(grams), 0.4f)
                    : new Way.Some(Field.TEXT, grams, 1, 0.4f));
        }
        if (!Grams.hasHan(word)) {
            ways.addAll(letters(word));
        }
        place.ifPresent(there -> ways.add(new Way.Lies(there, 2)));
        if (!subjects.isEmpty()) {
            ways.add(new Way.OneOf(Field.SUBJECT, subjects));
        }
        return ways;
    }

    private static List<Way> letters(String word) {
        var ways = new ArrayList<Way>();
        if (word.length() >= SHORTEST_CODE) {
            ways.add(new Way.Begins(Field.WHOLE, word, 4));
        }
        if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return ways;
        }
        for (var syllables : Pinyin.ways(word)) {
            var steps = new ArrayList<>(one(syllables));
            steps.set(steps.size() - 1, Pinyin.beginning(syllables.getLast()));
            ways.add(new Way.InOrder(Field.SYLLABLE, steps, syllables.size() > 1 ? 1 : 0.5f));
        }
        if (word.length() > 1) {
            ways.add(new Way.InOrder(Field.INITIAL, one(pairs(word)), 0.5f));
        }
        return ways;
    }

    private static List<String> pairs(String letters) {
        return java.util.stream.IntStream.range(1, letters.length())
                .mapToObj(i -> letters.substring(i - 1, i + 1))
                .toList();
    }

    private Map<String, Float> subjects(String word, Collection<Near> near, boolean wanted) {
        var weights = new HashMap<String, Float>();
        if (wanted) {
            vocabulary.in(word).forEach(subject -> weights.put(subject, SPOKEN_OF));
            near.forEach(name -> name.subjects().forEach(
                    subject -> weights.merge(subject, (float) (SPOKEN_OF * (2 * name.likeness() - 1)), Math::max)));
        }
        return weights;
    }

    private static int least(List<String> grams) {
        var different = (int) grams.stream().distinct().count();
        return different < SURE ? different : (int) Math.ceil(different * MOST_OF_THEM);
    }

    private static List<List<String>> one(List<String> terms) {
        return terms.stream().map(List::of).toList();
    }
}
