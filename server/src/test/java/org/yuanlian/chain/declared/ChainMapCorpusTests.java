package org.yuanlian.chain.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// `valid` load; `invalid` yield exactly what their `# expect:` lines say: code, place, value and cure.
class ChainMapCorpusTests {
    private static final Declarations SHIPPED = Declarations.of(Map.of());
    private static final List<String> FIVE =
            List.of("nev-battery", "new-display", "photovoltaic", "biomedicine", "aerospace-low-altitude");

    @ParameterizedTest
    @MethodSource("valid")
    void loads(Path file) {
        assertThatCode(() -> read(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void namesExactlyTheExpectedProblems(Path file) throws IOException {
        var refusal = catchThrowableOfType(Refusal.class, () -> read(file));
        assertThat(refusal).as("%s is refused", file).isNotNull();
        assertThat(refusal.problems().stream().map(ChainMapCorpusTests::told))
                .containsExactlyInAnyOrderElementsOf(expected(file))
                .isNotEmpty();
    }

    @Test
    void shipsFiveChainsThatNobodyHasComparedYet() {
        var maps = FIVE.stream().map(chain -> SHIPPED.read("chains/" + chain, ChainMap.class)).toList();
        assertThat(maps).allSatisfy(map -> {
            assertThat(map.header().verified()).isFalse();
            assertThat(map.body().coding().verified()).isFalse();
            assertThat(map.body().nodes()).allSatisfy(node -> assertThat(node.codes()).isNotEmpty());
        });
        assertThat(maps.stream().mapToInt(map -> map.body().nodes().size()).sum()).isEqualTo(273);
        assertThat(maps.stream().mapToInt(map -> map.body().edges().size()).sum()).isEqualTo(349);
        Set<String> ids = maps.stream().flatMap(map -> map.body().nodes().stream()).map(ChainMap.Node::id).collect(Collectors.toSet());
        assertThat(ids).as("an id is of one chain only").hasSize(273);
    }

    static Stream<Path> valid() throws IOException {
        return files("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    private static void read(Path file) throws IOException {
        var id = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring(4).strip())
                .findFirst()
                .orElseThrow();
        SHIPPED.with("chains/%s.yaml".formatted(id), Files.readAllBytes(file)).versions("chains/" + id, ChainMap.class);
    }

    private static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# expect: "))
                .map(line -> line.substring("# expect: ".length()).strip())
                .toList();
    }

    private static String told(Problem problem) {
        var place = problem.where().replaceFirst("^\\S+:\\d+ (.+)$", "$1");
        if (problem.code().startsWith("declaration.")) {
            return problem.code() + " at " + place;
        }
        var maybe = problem.maybe() == null ? "" : " maybe " + problem.maybe();
        return ("%s at %s = %s%s".formatted(problem.code(), place, problem.value().strip(), maybe)).strip();
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(Path.of(Objects.requireNonNull(ChainMapCorpusTests.class.getResource("/chain/" + folder)).toURI()))) {
            return files.sorted().toList().stream();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
