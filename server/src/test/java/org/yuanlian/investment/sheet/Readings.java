package org.yuanlian.investment.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Reads files to their end.
public final class Readings {
    private Readings() {}

    /// Codes of the refusal, or nothing where the file is read to its end.
    static List<String> refusalOf(Path file) {
        try {
            readAll(file, Limits.USUAL);
            return List.of();
        } catch (Refusal e) {
            return e.problems().stream().map(Problem::code).toList();
        }
    }

    static List<SheetRow> readAll(Path file, Limits limits) {
        try (var spreadsheet = Spreadsheets.open(file, file.getFileName().toString(), limits)) {
            var all = new ArrayList<SheetRow>();
            for (var sheet : spreadsheet.sheets()) {
                try (var rows = spreadsheet.rows(sheet.name())) {
                    rows.forEachRemaining(all::add);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> shown(Path file) {
        return readAll(file, Limits.USUAL).stream()
                .map(row -> row.cells().stream().map(Cell::shown).toList())
                .toList();
    }
}
