package org.yuanlian.investment.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Refusal;

/// A workbook whose rows stream; only its table of shared texts is held in memory.
public final class XlsxSpreadsheet implements Spreadsheet {
    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");
    private final ReadableWorkbook workbook;
    private final String file;

    private XlsxSpreadsheet(ReadableWorkbook workbook, String file) {
        this.workbook = workbook;
        this.file = file;
    }

    static XlsxSpreadsheet open(Path path, String file, Limits limits) {
        var tally = XlsxGuard.check(path, file, limits);
        try {
            var options = new ReadingOptions(tally.hasStyles(), true);
            return new XlsxSpreadsheet(new ReadableWorkbook(path.toFile(), options), file);
        } catch (IOException | ExcelReaderException | IllegalStateException | NullPointerException e) {
            throw new Refusal(Damage.broken(file, e));
        }
    }

    @Override
    public List<Sheet> sheets() {
        return workbook.getSheets()
                .map(sheet -> new Sheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    @Override
    public Rows rows(String name) {
        var sheet = workbook.getSheets()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> Damage.refusal("sheet.file.sheet-missing", file, name));
        try {
            var stream = sheet.openStream();
            return new Rows(converted(stream.iterator()), stream::close, cause -> Damage.broken(file, cause));
        } catch (IOException | ExcelReaderException e) {
            throw new Refusal(Damage.broken(file, e));
        }
    }

    @Override
    public boolean countsFrom1904() {
        return workbook.isDate1904();
    }

    @Override
    public String form() {
        return "XLSX";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private Iterator<SheetRow> converted(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public SheetRow next() {
                var row = rows.next();
                var cells = new ArrayList<Cell>(row.getCellCount());
                for (var cell : row) {
                    cells.add(converted(cell));
                }
                return new SheetRow(row.getRowNum(), cells);
            }
        };
    }

    private Cell converted(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.BLANK;
        }
        var formula = cell.getFormula();
        if (formula == null) {
            return plain(cell, cell.getType() == CellType.ERROR);
        }
        return cell.getRawValue() == null
                ? new Cell.Uncomputed(formula)
                : new Cell.Computed(plain(cell, false), formula);
    }

    private Cell plain(org.dhatim.fastexcel.reader.Cell cell, boolean fault) {
        return switch (cell.getValue()) {
            case null -> fault ? new Cell.Fault(String.valueOf(cell.getRawValue())) : Cell.BLANK;
            case BigDecimal number -> number(number, cell);
            case Boolean truth -> new Cell.Truth(truth);
            case Object other -> text(other.toString(), fault);
        };
    }

    private Cell number(BigDecimal number, org.dhatim.fastexcel.reader.Cell cell) {
        var format = cell.getDataFormatString();
        if (Serials.isDateFormat(cell.getDataFormatId(), format)) {
            var day = Serials.day(number, countsFrom1904());
            if (day.isPresent()) {
                return new Cell.Day(day.get());
            }
        }
        return new Cell.Numeric(number, format);
    }

    private static Cell text(String raw, boolean fault) {
        if (fault || ERRORS.contains(raw)) {
            return new Cell.Fault(raw);
        }
        var text = Tidy.line(raw);
        return text.isEmpty() ? Cell.BLANK : new Cell.Text(text);
    }
}
