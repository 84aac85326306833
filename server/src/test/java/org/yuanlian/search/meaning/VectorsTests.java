package org.yuanlian.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuanlian.search.SearchFixtures;

/// The vectors that ship against the names and the model of today. `-Dschema.write=true` writes them anew.
class VectorsTests {
    private static final Path FILE = Path.of("src/main/resources/search/vectors.tsv");
    private static Map<String, Set<String>> named;
    private static Model model;

    @BeforeAll
    static void load() throws IOException {
        named = SearchFixtures.vocabulary().named();
        model = Model.load();
        if (Boolean.getBoolean("schema.write")) {
            var vectors = new TreeMap<String, byte[]>();
            named.keySet().forEach(name -> vectors.put(name, model.vector(name)));
            Files.writeString(FILE, Vectors.written(vectors));
        }
    }

    @Test
    void shipsAVectorOfEveryName() throws IOException {
        assertThat(Files.readAllLines(FILE)).extracting(line -> line.substring(0, line.indexOf('\t'))).containsExactlyInAnyOrderElementsOf(named.keySet());
    }

    @Test
    void shipsWhatTheModelSays() {
        var shipped = Vectors.shipped();
        assertThat(named.keySet().stream().limit(5)).allSatisfy(name -> assertThat(likeness(Objects.requireNonNull(shipped.get(name)), model.vector(name))).isGreaterThan(0.99));
    }

    @Test
    void findsWhatIsSaidInOtherWords() {
        var meaning = new Meaning(() -> named, () -> model);
        meaning.load();
        assertThat(meaning.near("锂电池")).extracting(Near::name).contains("锂离子电池制造");
        assertThat(meaning.near("猪肉加工厂")).extracting(Near::name).contains("屠宰及肉类加工").doesNotContain("锂离子电池制造");
    }

    @Test
    void findsNothingForWhatTheModelHasNotLearntNorForWhatOnlyLooksAlike() {
        var meaning = new Meaning(() -> named, () -> model);
        meaning.load();
        assertThat(meaning.near("龘龘龘")).isEmpty();
        assertThat(meaning.near("开工")).isEmpty();
        assertThat(meaning.near("有限公司")).isEmpty();
    }

    private static double likeness(byte[] one, byte[] other) {
        var sum = 0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum / (127.0 * 127.0);
    }
}
