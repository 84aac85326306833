package org.yuanlian.investment.header;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet as it was found, and what its columns probably mean, for a person to confirm.
///
/// @param headerRow null where no row names the columns
/// @param rows all rows with anything in them
public record ProposedSheet(
        String name, boolean hidden, @Nullable Integer headerRow, @Nullable LocalDate asOf, int rows, List<Column> columns) {

    /// @param samples the first cells under the header
    /// @param field null for a column that is left out
    /// @param confidence from 0 to 1
    /// @param remembered whether the same headers were mapped so before
    public record Column(
            int index,
            String header,
            List<String> samples,
            @Nullable String field,
            @Nullable String unit,
            double confidence,
            String reason,
            boolean remembered) {}
}
