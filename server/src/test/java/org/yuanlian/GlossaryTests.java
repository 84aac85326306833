package org.yuanlian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.declared.EvidenceKinds;
import org.yuanlian.ledger.declared.Rates;
import org.yuanlian.ledger.declared.Stages;

class GlossaryTests {
    private final List<Term> terms = terms();
    private final Declarations declarations = Declarations.of(Map.of());

    private record Term(String zh, String en, String java, String line) {}

    @Test
    void holdsEveryStageUnderItsTitle() {
        assertThat(declarations.read("ledger/stages", Stages.class).body().stages())
                .allSatisfy(stage -> assertThat(termOf(stage.id())).satisfies(term -> {
                    assertThat(term.zh()).isEqualTo(stage.title().zh());
                    assertThat(term.en()).isEqualTo(stage.title().en().toLowerCase(Locale.ROOT));
                }));
    }

    @Test
    void holdsEveryRateUnderItsTitle() {
        assertThat(declarations.read("rates/four-rates", Rates.class).body().rates())
                .allSatisfy(rate -> assertThat(termOf(rate.id())).satisfies(term -> {
                    assertThat(term.zh()).isEqualTo(rate.title().zh());
                    assertThat(term.en()).isEqualTo(rate.title().en().toLowerCase(Locale.ROOT));
                }));
    }

    @Test
    void holdsEveryFamilyOfEvidenceAndEveryGrade() {
        assertThat(EvidenceKinds.Family.values()).allSatisfy(family -> assertThat(termOf(family.name())).isNotNull());
        assertThat(Grade.values()).allSatisfy(grade -> assertThat(termOf("Grade").line()).contains(grade + ":"));
    }

    @Test
    void givesAConceptOneNameInEachLanguage() {
        assertThat(terms).extracting(Term::zh).doesNotHaveDuplicates();
        assertThat(terms).extracting(Term::java).doesNotHaveDuplicates();
        assertThat(terms).allSatisfy(term -> assertThat(List.of(term.zh(), term.en(), term.java(), term.line()))
                .noneMatch(String::isBlank));
    }

    private Term termOf(String java) {
        return terms.stream()
                .filter(term -> term.java().equals("`" + java + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The glossary lacks " + java));
    }

    private static List<Term> terms() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "glossary.md")).stream()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| 中文"))
                    .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .map(cells -> new Term(cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
