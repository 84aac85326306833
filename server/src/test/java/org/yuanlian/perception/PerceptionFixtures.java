package org.yuanlian.perception;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The names that ship with the system, and short made-up documents.
public final class PerceptionFixtures {
    public static final TextNames NAMES = ShippedNames.read();
    public static final Extraction EXTRACTION = new Extraction(NAMES);

    private PerceptionFixtures() {}

    public static Extraction.Extracted reading(String document) {
        return EXTRACTION.extract("made-up.txt", document.getBytes(StandardCharsets.UTF_8));
    }

    /// The facts of one sentence of an article of 15 August 2025.
    public static List<Fact> factsIn(String sentence) {
        return reading("近期工业经济运行情况\n2025-08-15\n" + sentence + "\n").facts().stream()
                .filter(fact -> fact.offset() > 0)
                .toList();
    }

    public static List<Fact> factsIn(String sentence, FactType type) {
        return factsIn(sentence).stream().filter(fact -> fact.type() == type).toList();
    }

    /// `value unit op` of each figure of a kind.
    public static List<String> figures(String sentence, FactType type) {
        return factsIn(sentence, type).stream()
                .map(fact -> fact.value() + (fact.unit() == null ? "" : " " + fact.unit()) + " " + fact.op())
                .toList();
    }

    /// Names as they stand in the text, rather than as the registry calls them.
    public static List<String> written(String sentence, FactType type) {
        return factsIn(sentence, type).stream().map(fact -> String.valueOf(fact.subject())).toList();
    }

    public static List<String> names(String sentence, FactType type) {
        return factsIn(sentence, type).stream().map(Fact::value).toList();
    }
}
