package org.yuanlian.registry.base;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Sha256;

/// The base data as it ships, in CSV files of our own. A file of the same name in the folder `base`
/// of `YUANLIAN_DECLARATIONS` stands in for the shipped one, for a new calendar before a new release.
public final class BaseFiles {
    public static final List<String> NAMES = List.of(
            "regions", "region-history", "parks", "industries", "leading-industries", "chains",
            "organisations", "observations", "calendar-years", "calendar-days");
    private final @Nullable Path folder;

    private BaseFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /// @param environment as of `System.getenv()`
    public static BaseFiles of(Map<String, String> environment) {
        var declarations = environment.get("YUANLIAN_DECLARATIONS");
        return new BaseFiles(declarations == null || declarations.isBlank() ? null : Path.of(declarations, "base"));
    }

    public List<BaseRow> rows(String name) {
        var text = new String(content(name), StandardCharsets.UTF_8);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream()
                    .map(row -> new BaseRow(name + ".csv:" + row.getStartingLineNumber(), row.getFieldsAsMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The base data %s cannot be read.".formatted(name), e);
        }
    }

    /// One hash over all files: the same hash, the same data.
    public Sha256 hash() {
        var digest = Sha256.digest();
        NAMES.forEach(name -> digest.update(content(name)));
        return Sha256.of(digest);
    }

    private byte[] content(String name) {
        var file = name + ".csv";
        try {
            if (folder != null && Files.isRegularFile(folder.resolve(file))) {
                return Files.readAllBytes(folder.resolve(file));
            }
            try (var shipped = BaseFiles.class.getResourceAsStream("/base/" + file)) {
                if (shipped == null) {
                    throw new IllegalStateException("The program lacks its base data %s.".formatted(file));
                }
                return shipped.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The base data %s cannot be read.".formatted(file), e);
        }
    }
}
