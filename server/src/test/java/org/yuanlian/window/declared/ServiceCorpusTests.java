package org.yuanlian.window.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Problem;

/// Every folder of `invalid` yields exactly what the `# expect:` lines of its service say, all at once: file,
/// line, place, code, value and cure. The folders that ship yield nothing.
class ServiceCorpusTests {
    private static final List<Problem> FOUND = Declarations.of(Map.of("YUANLIAN_DECLARATIONS", root().toString())).check();

    @ParameterizedTest
    @MethodSource("invalid")
    void namesExactlyTheExpectedProblems(String service) throws IOException {
        var prefix = "services/" + service + "/";
        assertThat(FOUND.stream().filter(problem -> problem.where().startsWith(prefix)).map(problem -> told(problem, prefix)))
                .containsExactlyInAnyOrderElementsOf(expected(service))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingWrongWithWhatShips(String service) {
        assertThat(FOUND).noneMatch(problem -> problem.where().startsWith("services/" + service + "/"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipsAReadmeWithEveryServiceAndCallsNoNumberVerified(String service) {
        var folder = Path.of("..", "declarations", "services", service);
        assertThat(folder.resolve("README.md")).isNotEmptyFile();
        var declared = Declarations.of(Map.of()).read("services/" + service + "/service", ServiceDeclaration.class);
        assertThat(declared.header().verified()).isFalse();
        assertThat(declared.body().limits()).noneMatch(ServiceDeclaration.ServiceLimit::verified);
    }

    static Stream<String> invalid() throws IOException {
        return folders(root().resolve("services"));
    }

    static Stream<String> shipped() throws IOException {
        return folders(Path.of("..", "declarations", "services"));
    }

    private static Stream<String> folders(Path below) throws IOException {
        try (var found = Files.list(below)) {
            return found.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static List<String> expected(String service) throws IOException {
        return Files.readAllLines(root().resolve("services").resolve(service).resolve("service.yaml")).stream()
                .filter(line -> line.startsWith("# expect: "))
                .map(line -> line.substring("# expect: ".length()).strip())
                .toList();
    }

    private static String told(Problem problem, String prefix) {
        var maybe = problem.maybe() == null ? "" : " maybe " + problem.maybe();
        return "%s %s = %s%s".formatted(problem.where().substring(prefix.length()), problem.code(), problem.value(), maybe).strip();
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(ServiceCorpusTests.class.getResource("/window/invalid")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
