package org.yuanlian.assessment.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// `valid/*.yaml` load; `invalid/*.yaml` yield exactly what their `# expect:` lines say: code, place, line,
/// value and cure.
class ScoreSheetCorpusTests {

    @ParameterizedTest
    @MethodSource("valid")
    void loads(String name) {
        assertThatCode(() -> read("valid", name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void namesExactlyTheExpectedProblems(String name) throws IOException {
        var refusal = catchThrowableOfType(Refusal.class, () -> read("invalid", name));
        assertThat(refusal).as("%s is refused", name).isNotNull();
        assertThat(refusal.problems().stream().map(ScoreSheetCorpusTests::told))
                .containsExactlyInAnyOrderElementsOf(expected(name).toList())
                .isNotEmpty();
    }

    @Test
    void shipsTheTwoPublishedSheets() {
        var shipped = Declarations.of(Map.of());
        for (var name : new String[] {"yulin-2008", "city-2024"}) {
            var sheet = shipped.read("assessment/" + name, ScoreSheet.class);
            assertThat(sheet.header().verified()).isFalse();
            assertThat(sheet.body().items()).noneMatch(ScoreSheet.Item::verified);
            assertThat(sheet.warnings()).isEmpty();
        }
    }

    static Stream<String> valid() throws IOException {
        return names("valid");
    }

    static Stream<String> invalid() throws IOException {
        return names("invalid");
    }

    private static void read(String folder, String name) {
        Declarations.in(root(folder)).versions(name, ScoreSheet.class);
    }

    private static Stream<String> expected(String name) throws IOException {
        try (var files = Files.list(root("invalid"))) {
            return files.filter(file -> file.getFileName().toString().matches(name + "(\\.v\\d+)?\\.yaml")).toList().stream()
                    .flatMap(ScoreSheetCorpusTests::lines)
                    .filter(line -> line.startsWith("# expect: "))
                    .map(line -> line.substring("# expect: ".length()).strip());
        }
    }

    private static String told(Problem problem) {
        var place = problem.where().replaceFirst("^\\S+:(\\d+) (.+)$", "$2:$1");
        var maybe = problem.maybe() == null ? "" : " maybe " + problem.maybe();
        return ("%s at %s = %s%s".formatted(problem.code(), place, problem.value(), maybe)).strip();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> names(String folder) throws IOException {
        try (var files = Files.list(root(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml") && !file.matches(".*\\.v\\d+\\.yaml"))
                    .map(file -> file.replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path root(String folder) {
        try {
            var url = ScoreSheetCorpusTests.class.getResource("/assessment/" + folder);
            return Path.of(Objects.requireNonNull(url).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
