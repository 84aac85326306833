package org.yuanlian.telemetry.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.rule.RuleCompiler;

/// `invalid` yield exactly what their `# expect:` lines say: code, place, value and cure.
class AlarmRulesCorpusTests {
    private static final Declarations SHIPPED = Declarations.of(Map.of());

    @Test
    void shipsRulesThatNobodyHasComparedYet() {
        for (var name : List.of("alarms/tank-farm", "alarms/hazmat-vehicle")) {
            var declared = SHIPPED.read(name, AlarmRules.class);
            assertThat(declared.header().verified()).isFalse();
            assertThat(new RuleCompiler(declared).rules()).hasSameSizeAs(declared.body().rules());
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void namesExactlyTheExpectedProblems(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var refusal = catchThrowableOfType(Refusal.class, () -> SHIPPED.with("alarms/trial.yaml", content).read("alarms/trial", AlarmRules.class));
        assertThat(refusal).as("%s is refused", file).isNotNull();
        assertThat(refusal.problems()).allSatisfy(problem -> assertThat(problem.where()).matches("alarms/trial\\.yaml:\\d+ .*"));
        assertThat(refusal.problems().stream().map(AlarmRulesCorpusTests::told)).containsExactlyInAnyOrderElementsOf(expected(file)).isNotEmpty();
    }

    static Stream<Path> invalid() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/telemetry/invalid"))) {
            return files.sorted().toList().stream();
        }
    }

    private static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# expect: "))
                .map(line -> line.substring("# expect: ".length()))
                .toList();
    }

    private static String told(Problem problem) {
        var place = problem.where().substring(problem.where().indexOf(' ') + 1);
        return problem.code() + " at " + place + (problem.value().isEmpty() ? "" : " = " + problem.value())
                + (problem.maybe() == null ? "" : " maybe " + problem.maybe());
    }
}
