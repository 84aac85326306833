package org.yuanlian.search.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yuanlian.search.Findable;
import org.yuanlian.search.words.Grams;
import org.yuanlian.search.words.Pinyin;

/// A thing of a kind, taken apart in the same way for every engine.
public record Entry(String kind, Findable thing, Map<Field, List<List<String>>> terms) {

    public static Entry of(String kind, Findable thing) {
        var names = Stream.concat(Stream.of(thing.name()), thing.aliases().stream()).distinct().toList();
        var syllables = names.stream().filter(Grams::hasHan).map(Pinyin::syllables).toList();
        var terms = new EnumMap<Field, List<List<String>>>(Field.class);
        terms.put(Field.WHOLE, List.of(names.stream().map(Entry::whole).distinct().toList()));
        terms.put(Field.NAME, names.stream().map(Grams::of).toList());
        terms.put(Field.CHARACTER, List.of(Grams.characters(String.join(" ", names))));
        terms.put(Field.SYLLABLE, syllables.stream().map(Entry::read).toList());
        terms.put(Field.INITIAL, syllables.stream().map(Pinyin::initialPairs).toList());
        terms.put(Field.TEXT, List.of(Grams.of(thing.text())));
        terms.put(Field.SUBJECT, List.of(List.copyOf(thing.subjects())));
        return new Entry(kind, thing, terms);
    }

    public String key() {
        return key(kind, thing.id());
    }

    public static String key(String kind, String id) {
        return kind + ':' + id;
    }

    /// A name as it is compared whole.
    public static String whole(String name) {
        return Grams.plain(name).replaceAll("[\\s\\p{Z}]", "");
    }

    private static List<String> read(List<String> syllables) {
        return syllables.stream().filter(syllable -> !syllable.isEmpty()).toList();
    }
}
