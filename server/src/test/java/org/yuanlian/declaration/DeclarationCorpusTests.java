package org.yuanlian.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// `valid/*.yaml` load; `invalid/*.yaml` yield exactly what their `# expect: code at path` lines say.
class DeclarationCorpusTests {

    @ParameterizedTest
    @MethodSource("valid")
    void loads(Path file) {
        assertThatCode(() -> corpus("valid").read(nameOf(file))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void namesExactlyTheExpectedProblems(Path file) throws IOException {
        var expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# expect: "))
                .map(line -> line.substring("# expect: ".length()).strip())
                .toList();
        var refusal = catchThrowableOfType(Refusal.class, () -> corpus("invalid").read(nameOf(file)));
        assertThat(refusal).as("%s is refused", file.getFileName()).isNotNull();
        assertThat(refusal.problems().stream().map(DeclarationCorpusTests::codeAndPath))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).isNotEmpty();
    }

    static Stream<Path> valid() throws IOException {
        return files("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    private static String codeAndPath(Problem problem) {
        assertThat(problem.where()).matches("[^:]+\\.(yaml|dmn):\\d+( .+)?");
        var path = problem.where().replaceFirst("^\\S+ ?", "");
        return (problem.code() + " at " + path).strip();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(root(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Corpus corpus(String folder) {
        return new Corpus(root(folder));
    }

    private static Path root(String folder) {
        try {
            var url = DeclarationCorpusTests.class.getResource("/declaration/" + folder);
            return Path.of(Objects.requireNonNull(url).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Corpus(Path folder) {
        void read(String name) {
            var kinds = new ArrayList<DeclarationKind<?>>(List.of(new Terms.Kind()));
            ServiceLoader.load(DeclarationKind.class).forEach(kinds::add);
            new Declarations(
                            new Sources.Overlaid(List.of(new Sources.Folder(folder), new Sources.Shipped())), kinds)
                    .readAny(name, name + ".yaml");
        }
    }
}
