package org.yuanlian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/// A table on one sheet. Numbers stay numbers, everything else is written as it reads, and what is not known stays empty.
///
/// @param rows each as long as the header
public record Sheet(String name, List<String> header, List<List<@Nullable Object>> rows) {

    /// @return the workbook as XLSX
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yuanlian", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    switch (cells.get(column)) {
                        case null -> {}
                        case Number number -> sheet.value(row + 1, column, number);
                        case Object value -> sheet.value(row + 1, column, value.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
