package org.yuanlian.chain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Position;

/// Sheets that ought to be refused, each with what it ought to be told, in `# expect:` lines; and nothing of it is taken.
class PlacementSheetCorpusTests {
    private static final String HEAD = "subject,chain,node,role,capacity,unit,since,until,site,lon,lat,crs,grade,source\n";

    @ParameterizedTest
    @MethodSource("invalid")
    void namesExactlyTheExpectedProblems(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var expected = lines.stream().filter(line -> line.startsWith("# expect: ")).map(line -> line.substring(10)).toList();
        var sheet = HEAD + String.join("\n", lines.stream().filter(line -> !line.startsWith("# ")).toList()) + "\n";
        var refusal = catchThrowableOfType(Refusal.class, () -> PlacementSheet.read("s.csv", sheet, new TwoFirms()));
        assertThat(refusal).as("%s is refused", file).isNotNull();
        assertThat(refusal.problems().stream().map(PlacementSheetCorpusTests::told)).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    }

    /// What is only strange is taken as it is written, and no cell is run.
    @Test
    void takesStrangeWordsAsWords() {
        var sheet = HEAD + "甲公司,battery,CELL,core,0.5,GWh/年,2024-02-29,,,104.27,30.56,CGCS2000,B,\"=HYPERLINK(\"\"x\"\"), <script>\"\n";
        assertThat(PlacementSheet.read("s.csv", sheet, new TwoFirms())).singleElement().satisfies(placement -> {
            assertThat(placement.proof().source()).isEqualTo("=HYPERLINK(\"x\"), <script>");
            assertThat(Objects.requireNonNull(placement.capacity()).amount()).isEqualByComparingTo("0.5");
        });
    }

    static Stream<Path> invalid() throws IOException {
        try (var files = Files.list(Path.of(Objects.requireNonNull(PlacementSheetCorpusTests.class.getResource("/chain/sheets/invalid")).toURI()))) {
            return files.sorted().toList().stream();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Problem problem) {
        return "%s at %s".formatted(problem.code(), problem.where());
    }

    /// 甲公司, and 乙公司 of which there are two.
    private static final class TwoFirms implements Known {
        @Override
        public List<Subject> subjects(String written) {
            return switch (written) {
                case "甲公司" -> List.of(new Subject(SubjectKind.ORGANISATION, "O1"));
                case "乙公司" -> List.of(new Subject(SubjectKind.ORGANISATION, "O2"), new Subject(SubjectKind.ORGANISATION, "O3"));
                default -> List.of();
            };
        }

        @Override
        public @Nullable List<String> nodes(String chain) {
            return chain.equals("battery") ? List.of("CELL", "PACK") : null;
        }

        @Override
        public List<String> chains() {
            return List.of("battery");
        }

        @Override
        public boolean isPlace(Place place) {
            return place.key().equals("510112");
        }

        @Override
        public Position pointOf(@Nullable Place place, Subject subject) {
            return new Position(new BigDecimal("104.27"), new BigDecimal("30.56"));
        }
    }
}
