package org.yuanlian.investment.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sheet that shall be read, and which column of it is which field.
public record ChosenSheet(
        String sheet, int headerRow, @Nullable LocalDate asOf, List<SavedMapping.Column> columns) {

    /// A sheet with a header, as it is proposed.
    public static ChosenSheet of(ProposedSheet sheet) {
        var columns = sheet.columns().stream()
                .flatMap(column -> Optional.ofNullable(column.field()).stream()
                        .map(field -> new SavedMapping.Column(column.index(), column.header(), field, column.unit())))
                .toList();
        return new ChosenSheet(sheet.name(), sheet.headerRow() == null ? 1 : sheet.headerRow(), sheet.asOf(), columns);
    }
}
