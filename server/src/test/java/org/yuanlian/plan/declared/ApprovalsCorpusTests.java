package org.yuanlian.plan.declared;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Each file of the corpus stands in for the shipped one of its id. `valid` load; `invalid` yield exactly
/// what their `# expect:` lines say: code, place, line, value and cure.
class ApprovalsCorpusTests {
    private static final Map<String, Class<?>> SHAPES = Map.of(
            "items", ItemsDeclaration.class,
            "facts", FactsDeclaration.class,
            "departments", DepartmentsDeclaration.class,
            "readiness", ReadinessDeclaration.class);
    private static final Declarations SHIPPED = Declarations.of(Map.of());

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
        assertThat(refusal.problems().stream().map(ApprovalsCorpusTests::told))
                .containsExactlyInAnyOrderElementsOf(expected(file))
                .isNotEmpty();
    }

    @Test
    void shipsItemsThatNobodyHasComparedYet() {
        var items = SHIPPED.read("approvals/items", ItemsDeclaration.class);
        assertThat(items.header().verified()).isFalse();
        assertThat(items.body().items()).hasSizeGreaterThanOrEqualTo(38).noneMatch(ItemsDeclaration.Item::verified);
        assertThat(SHIPPED.read("approvals/facts", FactsDeclaration.class).body().facts()).noneMatch(FactsDeclaration.Fact::verified);
        assertThat(SHIPPED.read("approvals/readiness", ReadinessDeclaration.class).body().checklists())
                .extracting(ReadinessDeclaration.Checklist::id)
                .containsExactly("start-on-handover", "power-on-handover");
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
        var name = (id.equals("departments") ? "departments/" : "approvals/") + id;
        SHIPPED.with(name + ".yaml", Files.readAllBytes(file)).versions(name, Objects.requireNonNull(SHAPES.get(id)));
    }

    private static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# expect: "))
                .map(line -> line.substring("# expect: ".length()).strip())
                .toList();
    }

    private static String told(Problem problem) {
        var place = problem.where().replaceFirst("^\\S+:(\\d+) (.+)$", "$2:$1");
        var maybe = problem.maybe() == null ? "" : " maybe " + problem.maybe();
        return ("%s at %s = %s%s".formatted(problem.code(), place, problem.value(), maybe)).strip();
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(Path.of(ApprovalsCorpusTests.class.getResource("/plan/" + folder).toURI()))) {
            return files.sorted().toList().stream();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
