package org.yuanlian.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuanlian.asset.Asset.Description;
import org.yuanlian.asset.sheet.AssetCsv;
import org.yuanlian.asset.sheet.AssetGeoJson;
import org.yuanlian.asset.sheet.AssetSheet;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// `invalid` yield exactly the problems that lie beside them in `.expected`, and `valid` exactly the notes: code, place, value
/// and cure.
class AssetFilesCorpusTests {
    private static final Path FOLDER = Path.of("src/test/resources/asset");
    private final Problems problems = new Problems();

    @ParameterizedTest
    @MethodSource("invalid")
    void tellsAllThatIsWrong(Path file) throws IOException {
        check(read(file));
        assertThat(problems.asList()).map(AssetFilesCorpusTests::told).containsExactlyElementsOf(expected(file)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesAndTellsWhatIsWorthASecondLook(Path file) throws IOException {
        var sheet = read(file);
        check(sheet);
        assertThat(problems.asList()).isEmpty();
        assertThat(sheet.rows()).isNotEmpty();
        assertThat(sheet.notes()).map(AssetFilesCorpusTests::told).containsExactlyElementsOf(expected(file));
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid");
    }

    static Stream<Path> valid() throws IOException {
        return files("valid");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    private AssetSheet read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return file.toString().endsWith(".csv") ? AssetCsv.read(bytes, problems) : AssetGeoJson.read(bytes, problems);
    }

    /// As an import does, but for parents and devices.
    private void check(AssetSheet sheet) {
        var all = new Descriptions(List.of(), _ -> true);
        for (var row : sheet.rows()) {
            var as = new Description(row.kind(), row.code(), row.name(), null, row.organisation(), row.shape(), row.heightMetres());
            all.check(UUID.randomUUID(), Descriptions.trimmed(as), row.where(), problems);
        }
    }

    private static List<String> expected(Path file) throws IOException {
        var beside = Path.of(file + ".expected");
        return Files.exists(beside) ? Files.readAllLines(beside) : List.of();
    }

    private static String told(Problem problem) {
        return problem.code() + " at " + problem.where() + (problem.value().isEmpty() ? "" : " = " + problem.value())
                + (problem.maybe() == null ? "" : " maybe " + problem.maybe());
    }
}
