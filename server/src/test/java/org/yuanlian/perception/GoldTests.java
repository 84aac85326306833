package org.yuanlian.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Measures the extraction against what a person read in the five source documents. The documents are
/// not part of the project; where they are not at hand the test says so and is skipped.
class GoldTests {
    private static final Set<FactType> NAMES =
            Set.of(FactType.PARK, FactType.ENTERPRISE, FactType.PROJECT, FactType.REGION);
    private static final Set<FactType> UNMEASURED = Set.of(FactType.EVENT, FactType.ASPECT);

    record Gold(String doc, String type, String value, @Nullable String unit, String quote) {}

    record Score(int found, int right, int wanted, int met, List<String> wrong, List<String> missed) {
        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) met / wanted;
        }
    }

    @Test
    void readsTheSourceDocumentsAsAPersonDoes() throws IOException {
        var scores = scores();
        var report = report(scores);
        for (var type : List.of(FactType.AMOUNT, FactType.PERCENT)) {
            assertThat(score(scores, type).precision()).as(report).isGreaterThanOrEqualTo(0.95);
        }
        scores.forEach((type, score) -> assertThat(score.precision()).as(report).isGreaterThanOrEqualTo(0.9));
        assertThat(recall(scores, false)).as(report).isGreaterThanOrEqualTo(0.95);
        assertThat(recall(scores, true)).as(report).isGreaterThanOrEqualTo(0.9);
        System.out.println(report);
    }

    static Path seeds() {
        return Path.of(System.getProperty("yuanlian.seeds", "../../shared/mission/seeds"));
    }

    static List<Extraction.Extracted> documents() throws IOException {
        assumeThat(seeds()).as("the folder of the source documents (set -Dyuanlian.seeds=FOLDER)").isDirectory();
        try (var files = Files.list(seeds())) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(GoldTests::read).toList();
        }
    }

    private static Extraction.Extracted read(Path file) {
        try {
            return PerceptionFixtures.EXTRACTION.extract(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<FactType, Score> scores() throws IOException {
        var documents = documents();
        var gold = gold();
        var scores = new TreeMap<FactType, Score>();
        for (var type : FactType.values()) {
            if (!UNMEASURED.contains(type)) {
                scores.put(type, NAMES.contains(type) ? names(type, documents, gold) : figures(type, documents, gold));
            }
        }
        return scores;
    }

    private static Score figures(FactType type, List<Extraction.Extracted> documents, List<Gold> gold) {
        var wrong = new ArrayList<String>();
        var met = new HashSet<Gold>();
        int found = 0;
        for (var document : documents) {
            var wanted = of(gold, type, document);
            for (var fact : ofType(document, type)) {
                found++;
                var match = wanted.stream()
                        .filter(g -> !met.contains(g) && states(document, fact, g))
                        .findFirst();
                match.ifPresentOrElse(met::add, () -> wrong.add(document.name().substring(0, 3) + " " + fact));
            }
        }
        return score(type, gold, found, found - wrong.size(), wrong, met);
    }

    private static boolean states(Extraction.Extracted document, Fact fact, Gold gold) {
        if (!fact.value().equals(gold.value()) || !Objects.equals(fact.unit(), gold.unit())) {
            return false;
        }
        var text = document.articles().get(fact.article() - 1).text();
        for (int at = text.indexOf(gold.quote()); at >= 0; at = text.indexOf(gold.quote(), at + 1)) {
            if (fact.start() >= at && fact.end() <= at + gold.quote().length() + 2) {
                return true;
            }
        }
        return false;
    }

    private static Score names(FactType type, List<Extraction.Extracted> documents, List<Gold> gold) {
        var wrong = new ArrayList<String>();
        var met = new HashSet<Gold>();
        var all = new HashSet<String>();
        for (var document : documents) {
            var wanted = of(gold, type, document);
            for (var fact : ofType(document, type)) {
                var matches = wanted.stream()
                        .filter(g -> g.value().equals(fact.value()) || g.value().equals(fact.subject()))
                        .toList();
                met.addAll(matches);
                if (all.add(document.name() + fact.subject()) && matches.isEmpty()) {
                    wrong.add(document.name().substring(0, 3) + " " + fact.subject());
                }
            }
        }
        return score(type, gold, all.size(), all.size() - wrong.size(), wrong, met);
    }

    private static Score score(FactType type, List<Gold> gold, int found, int right, List<String> wrong, Set<Gold> met) {
        var wanted = gold.stream().filter(g -> g.type().equals(type.word())).distinct().toList();
        var missed = wanted.stream().filter(g -> !met.contains(g)).map(g -> g.doc() + " " + g.quote()).toList();
        return new Score(found, right, wanted.size(), wanted.size() - missed.size(), wrong, missed);
    }

    private static List<Fact> ofType(Extraction.Extracted document, FactType type) {
        return document.facts().stream().filter(fact -> fact.type() == type).toList();
    }

    private static List<Gold> of(List<Gold> gold, FactType type, Extraction.Extracted document) {
        return gold.stream()
                .filter(g -> g.type().equals(type.word()) && document.name().startsWith(g.doc()))
                .toList();
    }

    private static List<Gold> gold() throws IOException {
        var mapper = JsonMapper.builder().build();
        try (var file = Objects.requireNonNull(GoldTests.class.getResourceAsStream("/perception/gold.jsonl"))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> mapper.readValue(line, Gold.class))
                    .toList();
        }
    }

    private static Score score(Map<FactType, Score> scores, FactType type) {
        return Objects.requireNonNull(scores.get(type));
    }

    private static double recall(Map<FactType, Score> scores, boolean names) {
        var some = scores.entrySet().stream()
                .filter(entry -> NAMES.contains(entry.getKey()) == names)
                .map(Map.Entry::getValue)
                .toList();
        return some.stream().mapToDouble(Score::met).sum() / some.stream().mapToDouble(Score::wanted).sum();
    }

    private static String report(Map<FactType, Score> scores) {
        return scores.entrySet().stream()
                .map(entry -> "%-10s precision %.3f (%d of %d)  recall %.3f (%d of %d)  wrong %s  missed %s".formatted(
                        entry.getKey().word(),
                        entry.getValue().precision(),
                        entry.getValue().right(),
                        entry.getValue().found(),
                        entry.getValue().recall(),
                        entry.getValue().met(),
                        entry.getValue().wanted(),
                        entry.getValue().wrong(),
                        entry.getValue().missed()))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
