package org.yuanlian.opportunity.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.investment.sheet.Spreadsheet;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.opportunity.NewOpportunity;

/// Reads opportunities from the first sheet that people see of a CSV or XLSX file.
///
/// @param wheres names the cell of a field, row by row
/// @param problems of what could not be read at all
public record OfferSheet(List<NewOpportunity> rows, List<UnaryOperator<String>> wheres, Problems problems) {

    /// @param name by which the file is called
    public static OfferSheet read(Path path, String name, Names names) {
        try (var file = Spreadsheets.open(path, name)) {
            return read(file, name, names);
        } catch (IOException e) {
            throw new UncheckedIOException("The sheet %s cannot be read".formatted(name), e);
        }
    }

    private static OfferSheet read(Spreadsheet file, String name, Names names) {
        var sheet = new OfferSheet(new ArrayList<>(), new ArrayList<>(), new Problems());
        var visible = file.sheets().stream().filter(each -> !each.hidden()).findFirst().orElseGet(() -> file.sheets().getFirst());
        try (var rows = file.rows(visible.name())) {
            Optional<Map<Column, Integer>> header = Optional.empty();
            Map<String, Integer> lines = new HashMap<>();
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.isBlank()) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = Optional.of(sheet.header(row, name));
                } else if (sheet.problems.isEmpty() || !lines.isEmpty()) {
                    sheet.take(new Row(name, row, header.get()), names, lines);
                }
            }
            if (lines.isEmpty() && sheet.problems.isEmpty()) {
                sheet.problems.add(Problem.of("opportunity.sheet.empty", name, ""));
            }
        }
        return sheet;
    }

    /// A row with the columns that its header names.
    record Row(String file, SheetRow row, Map<Column, Integer> header) {
        String cell(Column column) {
            var at = header.get(column);
            return at == null ? "" : row.cell(at).value().shown().strip();
        }

        String where(Column column) {
            return "%s:%d %s".formatted(file, row.number(), column.zh());
        }
    }

    private Map<Column, Integer> header(SheetRow row, String name) {
        var header = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < row.cells().size(); i++) {
            var at = i;
            Column.headed(row.cell(i).shown()).ifPresent(column -> header.putIfAbsent(column, at));
        }
        for (var column : Column.values()) {
            if (column.isNeeded() && !header.containsKey(column)) {
                problems.add(Problem.of("opportunity.column.missing", "%s:%d".formatted(name, row.number()), "", column.zh()));
            }
        }
        return header;
    }

    private void take(Row row, Names names, Map<String, Integer> lines) {
        var first = lines.putIfAbsent(row.cell(Column.PLACE) + "#" + row.cell(Column.NO), row.row().number());
        if (first != null) {
            problems.add(Problem.of("opportunity.row.twice", row.where(Column.NO), row.cell(Column.NO), first));
        }
        rows.addAll(new OfferRow(row, names, problems).read().stream().toList());
        if (rows.size() > wheres.size()) {
            wheres.add(field -> row.where(Column.ofField(field)));
        }
    }
}
