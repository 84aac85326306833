package org.yuanlian.perception.facts;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yuanlian.perception.TextNames;

/// All words that the rules know, in one automaton: one pass over a text finds every one of them.
public final class Lexicon {
    private final AhoCorasickDoubleArrayTrie<List<Term>> automaton = new AhoCorasickDoubleArrayTrie<>();

    public Lexicon(TextNames names) {
        var words = new TreeMap<String, List<Term>>();
        for (var entry : names.entries()) {
            add(words, new Term(entry.name(), tag(entry.kind()), entry.canonical(), entry.region()));
        }
        readOwnWords(words);
        automaton.build(words);
    }

    List<Hit> hits(String text) {
        var hits = new ArrayList<Hit>();
        automaton.parseText(text, (start, end, terms) -> {
            for (var term : terms) {
                hits.add(new Hit(start, end, term));
            }
        });
        hits.sort((a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end()));
        return hits;
    }

    private static Tag tag(TextNames.Kind kind) {
        return switch (kind) {
            case REGION -> Tag.REGION;
            case REGION_STEM -> Tag.REGION_STEM;
            case PARK -> Tag.PARK;
            case ENTERPRISE -> Tag.ENTERPRISE;
        };
    }

    private static void add(Map<String, List<Term>> words, Term term) {
        var terms = words.computeIfAbsent(term.text(), _ -> new ArrayList<>(1));
        if (terms.stream().noneMatch(known -> known.tag() == term.tag())) {
            terms.add(term);
        }
    }

    /// One line a tag, or a tag with a meaning: `aspect:审批 = 审批 一窗受理 并联办理`.
    private static void readOwnWords(Map<String, List<Term>> words) {
        var file = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/perception/lexicon.txt"), "lexicon.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    readLine(words, line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readLine(Map<String, List<Term>> words, String key, String list) {
        int colon = key.indexOf(':');
        var tag = Tag.of(colon < 0 ? key : key.substring(0, colon));
        for (var word : list.split("\\s+")) {
            add(words, new Term(word, tag, colon < 0 ? word : key.substring(colon + 1), null));
        }
    }
}
