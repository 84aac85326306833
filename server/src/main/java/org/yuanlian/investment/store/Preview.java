package org.yuanlian.investment.store;

import java.util.List;
import java.util.Map;

/// What would become of the rows of a file.
///
/// @param rows the first of each sheet
/// @param assumed rows that name no kind of contract
public record Preview(List<Row> rows, int accepted, int rejected, int assumed, int problemsTotal) {

    /// @param values by field
    public record Row(String sheet, int row, String place, Map<String, String> values) {}
}
