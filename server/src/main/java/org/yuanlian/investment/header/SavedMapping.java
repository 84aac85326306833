package org.yuanlian.investment.header;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.sheet.Columns;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// The mapping of one sheet as it is kept: fields and units by their names.
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

    /// Notes fields and units that there are not, fields twice, and required ones that are missing.
    Mapping resolved(ImportFields fields, Problems problems) {
        var resolved = columns.stream().flatMap(column -> {
            var field = fields.field(column.field());
            var named = column.unit() != null && !column.unit().isBlank();
            var unit = named ? MoneyUnit.labelled(String.valueOf(column.unit())).orElse(null) : null;
            if (field.isEmpty()) {
                problems.add(Problem.of("investment.mapping.field", where(column.column()), column.field()));
            }
            if (unit == null && named) {
                problems.add(Problem.of("investment.mapping.unit", where(column.column()), String.valueOf(column.unit())));
            }
            return field.map(each -> new Mapping.Column(column.column(), column.header(), each, unit)).stream();
        }).toList();
        refuseDoubles(resolved, problems);
        for (var field : fields.fields()) {
            if (field.required() && resolved.stream().noneMatch(column -> column.field().equals(field))) {
                problems.add(Problem.of("investment.mapping.required", sheet, field.id(), field.title().zh()));
            }
        }
        return new Mapping(sheet, headerRow, headerRows, resolved, asOf);
    }

    private void refuseDoubles(List<Mapping.Column> columns, Problems problems) {
        for (var i = 0; i < columns.size(); i++) {
            for (var other : columns.subList(0, i)) {
                if (other.field().equals(columns.get(i).field())) {
                    problems.add(Problem.of("investment.mapping.twice", where(columns.get(i).index()), other.field().id()));
                }
            }
        }
    }

    private String where(int column) {
        return sheet + "!" + Columns.letters(column);
    }
}
