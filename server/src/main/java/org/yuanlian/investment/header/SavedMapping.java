package org.yuanlian.investment.header;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problems;

/// A mapping as it is kept: fields and units by their names.
public record SavedMapping(String sheet, int headerRow, int headerRows, @Nullable LocalDate asOf, List<Column> columns) {

    /// @param column index from 0
    public record Column(int column, String header, String field, @Nullable String unit) {}

    public static SavedMapping of(Mapping mapping) {
        var columns = mapping.columns().stream()
                .map(column -> new Column(
                        column.index(), column.header(), column.field().id(), column.unit() == null ? null : column.unit().label()))
                .toList();
        return new SavedMapping(mapping.sheet(), mapping.headerRow(), mapping.headerRows(), mapping.asOf(), columns);
    }

    /// @throws org.yuanlian.kernel.Refusal for fields and units that there are not, fields twice, and required ones that are missing
    public Mapping resolved(ImportFields fields) {
        var problems = new Problems();
        var resolved = columns.stream().flatMap(column -> {
            var field = fields.field(column.field());
            var unit = column.unit() == null || column.unit().isBlank() ? null : MoneyUnit.labelled(column.unit()).orElse(null);
            if (field.isEmpty()) {
                problems.add("investment.mapping.field", "column " + column.column(), column.field(), "There is no such field.", null);
            }
            if (unit == null && column.unit() != null && !column.unit().isBlank()) {
                problems.add("investment.mapping.unit", "column " + column.column(), column.unit(), "This is no unit of money.", "亿元, 万元, 元 or 万美元 is meant");
            }
            return field.map(each -> new Mapping.Column(column.column(), column.header(), each, unit)).stream();
        }).toList();
        refuseDoubles(resolved, problems);
        for (var field : fields.fields()) {
            if (field.required() && resolved.stream().noneMatch(column -> column.field().equals(field))) {
                problems.add("investment.mapping.required", "mapping", field.id(), "No column is mapped to the field %s.".formatted(field.title().zh()), null);
            }
        }
        problems.refuseIfAny("The mapping cannot be used.");
        return new Mapping(sheet, headerRow, headerRows, resolved, asOf);
    }

    private static void refuseDoubles(List<Mapping.Column> columns, Problems problems) {
        for (var i = 0; i < columns.size(); i++) {
            for (var other : columns.subList(0, i)) {
                if (other.field().equals(columns.get(i).field())) {
                    problems.add("investment.mapping.twice", "column " + columns.get(i).index(), other.field().id(), "Two columns are mapped to one field.", null);
                }
            }
        }
    }
}
