package org.yuanlian.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Period;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.RegionCode;

class DeclarationsTests {
    @TempDir
    Path folder;

    @Test
    void bindsEveryValueToItsType() throws IOException {
        write("terms.yaml", 1, "2026-01-01", "", """
                terms:
                  - { id: reply, days: 5, counted: true, fee: 12.50, grade: A, region: 510112, during: 2026-Q1, aims: [answer] }
                words:
                  yes: { zh: 是, en: "yes" }
                """);
        var terms = declarations().read("terms", Terms.class);
        assertThat(terms.body().terms()).containsExactly(new Terms.Term(
                "reply",
                5,
                true,
                new BigDecimal("12.50"),
                Grade.A,
                new RegionCode("510112"),
                Period.quarter(2026, 1),
                List.of("answer")));
        assertThat(terms.body().words()).containsExactly(Map.entry("yes", new Text("是", "yes")));
        assertThat(terms.header().effectiveFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void namesFileLineValueAndNearestName() throws IOException {
        write("terms.yaml", 1, "2026-01-01", "", """
                terms:
                  - id: reply
                    dais: 5
                    counted: maybe
                """);
        var refusal = catchThrowableOfType(Refusal.class, () -> declarations().read("terms", Terms.class));
        assertThat(refusal.problems()).extracting(Problem::where, Problem::value, Problem::maybe).containsExactly(
                org.assertj.core.groups.Tuple.tuple("terms.yaml:10 terms[0].dais", "dais", "\"days\" is meant"),
                org.assertj.core.groups.Tuple.tuple("terms.yaml:11 terms[0].counted", "maybe", null));
    }

    @Test
    void readsARenamedKeyWithAWarning() throws IOException {
        write("terms.yaml", 1, "2026-01-01", "", "terms: [{ id: reply, duration: 5, counted: true }]\n");
        var terms = declarations().read("terms", Terms.class);
        assertThat(terms.body().terms().getFirst().days()).isEqualTo(5);
        assertThat(terms.warnings()).extracting(Problem::code).containsExactly("declaration.key.renamed");
    }

    @Test
    void picksTheVersionInForceOnADay() throws IOException {
        write("terms.yaml", 1, "2024-01-01", "2025-06-30", "terms: []\n");
        write("terms.v2.yaml", 2, "2025-07-01", "", "terms: []\n");
        var versions = declarations().versions("terms", Terms.class);
        assertThat(versions.on(LocalDate.of(2025, 6, 30)).header().version()).isEqualTo(1);
        assertThat(versions.on(LocalDate.of(2025, 7, 1)).header().version()).isEqualTo(2);
        assertThat(versions.latest().header().version()).isEqualTo(2);
        assertThatThrownBy(() -> versions.on(LocalDate.of(2023, 12, 31)))
                .hasMessageContaining("version 1 from 2024-01-01 to 2025-06-30, version 2 from 2025-07-01");
    }

    @Test
    void readsWhatIsInForceOnceAndAgainWhereItWasRefused() throws IOException {
        var declarations = declarations();
        var day = LocalDate.of(2025, 7, 1);
        assertThatThrownBy(() -> declarations.inForce("terms", Terms.class, day)).isInstanceOf(Refusal.class);
        write("terms.yaml", 1, "2024-01-01", "", "terms: []\n");
        var read = declarations.inForce("terms", Terms.class, day);
        write("terms.yaml", 7, "2024-01-01", "", "terms: []\n");
        assertThat(declarations.inForce("terms", Terms.class, day)).isSameAs(read);
        assertThat(declarations().inForce("terms", Terms.class, day).header().version()).isEqualTo(7);
    }

    @Test
    void refusesTwoVersionsInForceOnOneDay() throws IOException {
        write("terms.yaml", 1, "2024-01-01", "", "terms: []\n");
        write("terms.v2.yaml", 2, "2025-07-01", "", "terms: []\n");
        assertThat(declarations().check())
                .extracting(Problem::code)
                .containsExactly("declaration.version.overlap");
    }

    @Test
    void tellsWhatIsMeantWhereAFileIsAbsent() throws IOException {
        write("terms.yaml", 1, "2024-01-01", "", "terms: []\n");
        assertThatThrownBy(() -> declarations().read("term", Terms.class)).hasMessageContaining("\"terms\" is meant");
    }

    @Test
    void letsAFolderReplaceAShippedFileAndKeepTheOthers() throws IOException {
        write("terms.yaml", 1, "2024-01-01", "", "terms: []\n");
        var over = folder.resolve("over");
        Files.createDirectories(over);
        Files.writeString(
                over.resolve("terms.yaml"),
                Files.readString(folder.resolve("terms.yaml")).replace("verified: true", "verified: false"));
        write("other.yaml", 1, "2024-01-01", "", "terms: []\n");
        var both = new Declarations(
                new Sources.Overlaid(List.of(new Sources.Folder(over), new Sources.Folder(folder))),
                List.of(new Terms.Kind()));
        assertThat(both.read("terms", Terms.class).header().verified()).isFalse();
        assertThat(both.read("other", Terms.class).header().verified()).isTrue();
    }

    private Declarations declarations() {
        return new Declarations(new Sources.Folder(folder), List.of(new Terms.Kind()));
    }

    private void write(String file, int version, String from, String to, String body) throws IOException {
        var id = file.replaceFirst("(\\.v\\d+)?\\.yaml$", "");
        Files.writeString(folder.resolve(file), """
                kind: terms
                id: %s
                version: %d
                title: { zh: 期限, en: Terms }
                effectiveFrom: %s
                source: these tests
                verified: true%s
                """.formatted(id, version, from, to.isEmpty() ? "" : "\neffectiveTo: " + to) + body);
    }
}
