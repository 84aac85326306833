package org.yuanlian.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

class DecisionTablesTests {
    private static final Path SHIPPED = Path.of("..", "declarations", "supervision");

    @TempDir
    Path folder;

    @Test
    void namesTheRuleThatAnswered() throws IOException {
        write("lights", 1, "2008-01-01", "", "[3..6]");
        assertThat(silentFor("3.5", "2026-01-01"))
                .isEqualTo(new Verdict.Decided(Map.of("light", "RED", "proposal", "NONE"), 3));
    }

    @Test
    void answersByTheVersionInForceOnTheDay() throws IOException {
        write("lights", 1, "2008-01-01", "2026-06-30", "[3..6]");
        write("lights.v2", 2, "2026-07-01", "", "[3..6]");
        Files.writeString(folder.resolve("lights.v2.dmn"), dmn().replace("[2..3)", "[2..4)").replace("[3..6]", "[4..6]"));
        Files.writeString(
                folder.resolve("lights.v2.yaml"),
                Files.readString(folder.resolve("lights.v2.yaml"))
                        .replace("monthsSilent: 3 }, then: { light: RED", "monthsSilent: 3 }, then: { light: YELLOW"));
        assertThat(light(silentFor("3", "2026-06-30"))).isEqualTo("RED");
        assertThat(light(silentFor("3", "2026-07-01"))).isEqualTo("YELLOW");
    }

    @Test
    void refusesATableFromWhichARuleWasTaken() throws IOException {
        write("lights", 1, "2008-01-01", "", "");
        assertThatThrownBy(() -> silentFor("3", "2026-01-01"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Problem::code)
                        .contains("decision.rules.gap", "decision.scenario.fails"));
    }

    private Verdict silentFor(String months, String day) {
        var tables = new DecisionTables(Declarations.in(folder));
        return tables.on("lights", LocalDate.parse(day))
                .decide(new Tuple("talks", Map.of("monthsSilent", new BigDecimal(months))));
    }

    private static String light(Verdict verdict) {
        return ((Verdict.Decided) verdict).outputs().getOrDefault("light", "");
    }

    private static String dmn() throws IOException {
        return Files.readString(SHIPPED.resolve("lights.dmn"));
    }

    /// The shipped tables, as one version.
    private void write(String name, int version, String from, String to, String third) throws IOException {
        var yaml = Files.readString(SHIPPED.resolve("lights.yaml"))
                .replace("version: 1", "version: " + version)
                .replace("effectiveFrom: 2008-01-01", "effectiveFrom: " + from + (to.isEmpty() ? "" : "\neffectiveTo: " + to))
                .replace("table: lights.dmn", "table: %s.dmn".formatted(name));
        Files.writeString(folder.resolve(name + ".yaml"), yaml);
        var gone = "(?s)      <rule id=\"talks_3\">.*?</rule>\n";
        Files.writeString(folder.resolve(name + ".dmn"), third.isEmpty() ? dmn().replaceFirst(gone, "") : dmn());
    }
}
