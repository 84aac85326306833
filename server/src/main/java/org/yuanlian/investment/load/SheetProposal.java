package org.yuanlian.investment.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.header.FoundHeader;
import org.yuanlian.investment.header.HeaderFinder;
import org.yuanlian.investment.header.ProposedColumn;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.investment.sheet.Spreadsheet;

/// A sheet as it was found, for a person to confirm.
///
/// @param header null where none was found
/// @param rows those below the header with anything in them; all where there is none
/// @param top the first rows, for samples and for a header that is pointed at
public record SheetProposal(String name, boolean hidden, @Nullable FoundHeader header, int rows, List<SheetRow> top) {
    private static final int SAMPLES = 3;

    static List<SheetProposal> of(Spreadsheet spreadsheet, HeaderFinder finder) {
        return spreadsheet.sheets().stream().map(sheet -> of(spreadsheet, sheet, finder)).toList();
    }

    private static SheetProposal of(Spreadsheet spreadsheet, Spreadsheet.Sheet sheet, HeaderFinder finder) {
        var top = new ArrayList<SheetRow>();
        var count = 0;
        try (var rows = spreadsheet.rows(sheet.name())) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (!row.isBlank()) {
                    count++;
                    if (top.size() < HeaderFinder.DEPTH) {
                        top.add(row);
                    }
                }
            }
        }
        var header = finder.find(top).orElse(null);
        var above = header == null ? 0 : top.stream().filter(row -> row.number() <= header.lastRow()).count();
        return new SheetProposal(sheet.name(), sheet.hidden(), header, count - (int) above, top);
    }

    /// The columns of the header; without one, those of the first row.
    public List<ProposedColumn> columns() {
        return header == null ? List.of() : header.columns();
    }

    public List<String> samples(int column) {
        var from = header == null ? 0 : header.lastRow();
        return top.stream()
                .filter(row -> row.number() > from)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .map(Cell::shown)
                .limit(SAMPLES)
                .toList();
    }

    /// The first sheet that people see and that has a header.
    static Optional<SheetProposal> best(List<SheetProposal> sheets) {
        return sheets.stream().filter(sheet -> sheet.header != null && !sheet.hidden).findFirst()
                .or(() -> sheets.stream().filter(sheet -> sheet.header != null).findFirst());
    }

    /// The headers by their cores, for what is remembered.
    Map<String, ProposedColumn> byCore() {
        var cores = new LinkedHashMap<String, ProposedColumn>();
        columns().forEach(column -> cores.putIfAbsent(column.header().core(), column));
        return cores;
    }
}
