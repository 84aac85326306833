package org.yuanlian.investment.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which column of a sheet is which field, as a person confirmed it.
///
/// @param headerRows how many rows from `headerRow` on are header
/// @param asOf the day up to which the arrived capital is told; null where a column tells it
public record Mapping(String sheet, int headerRow, int headerRows, List<Column> columns, @Nullable LocalDate asOf) {

    /// @param index from 0
    /// @param unit of amounts that name none themselves
    public record Column(int index, String header, Field field, @Nullable MoneyUnit unit) {}

    /// What a found header proposes, columns without a field left out.
    public static Mapping of(String sheet, FoundHeader found) {
        var columns = found.columns().stream()
                .flatMap(column -> Optional.ofNullable(column.field()).stream()
                        .map(field -> new Column(column.index(), column.header().written(), field, column.unit())))
                .toList();
        return new Mapping(sheet, found.row(), found.rows(), columns, found.asOf());
    }

    public int firstDataRow() {
        return headerRow + headerRows;
    }

    public Optional<Column> column(String field) {
        return columns.stream().filter(column -> column.field().id().equals(field)).findFirst();
    }
}
