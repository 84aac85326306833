package org.yuanlian.investment.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yuanlian.kernel.Refusal;

/// A text file of values as one sheet. Every cell is text.
public final class CsvSpreadsheet implements Spreadsheet {
    private static final int LINES_TO_JUDGE = 50;
    private static final int MOST_BREAKS_IN_A_CELL = 50;
    private final Path path;
    private final String file;
    private final TextForm form;
    private final char separator;
    private final Limits limits;

    private CsvSpreadsheet(Path path, String file, TextForm form, char separator, Limits limits) {
        this.path = path;
        this.file = file;
        this.form = form;
        this.separator = separator;
        this.limits = limits;
    }

    static CsvSpreadsheet open(Path path, String file, Limits limits) {
        try {
            var form = TextForm.of(path)
                    .orElseThrow(() -> Damage.refusal("sheet.file.encoding", file, ""));
            return new CsvSpreadsheet(path, file, form, separator(path, form), limits);
        } catch (IOException e) {
            throw new Refusal(Damage.broken(file, e));
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet(name(), false));
    }

    @Override
    public Rows rows(String sheet) {
        if (!sheet.equals(name())) {
            throw Damage.refusal("sheet.file.sheet-missing#csv", file, sheet, name());
        }
        try {
            var text = new QuoteCount(form.open(path));
            var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .maxBufferSize(limits.textLength())
                    .ofCsvRecord(text)
                    .iterator();
            return new Rows(new Records(records, text), () -> close(records), cause -> Damage.broken(file, cause));
        } catch (IOException e) {
            throw new Refusal(Damage.broken(file, e));
        }
    }

    @Override
    public boolean countsFrom1904() {
        return false;
    }

    @Override
    public String form() {
        return form.charset().name() + " " + (separator == '\t' ? "tab" : separator);
    }

    @Override
    public void close() {}

    private String name() {
        var dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static void close(CloseableIterator<CsvRecord> records) {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(Path path, TextForm form) throws IOException {
        var candidates = new char[] {',', '\t', ';'};
        var counts = new int[candidates.length];
        try (var lines = new BufferedReader(form.open(path))) {
            lines.lines().limit(LINES_TO_JUDGE).map(line -> line.replaceAll("\"[^\"]*\"", "")).forEach(line -> {
                for (var i = 0; i < candidates.length; i++) {
                    var separator = candidates[i];
                    counts[i] += (int) line.chars().filter(c -> c == separator).count();
                }
            });
        }
        var best = 0;
        for (var i = 1; i < candidates.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return candidates[best];
    }

    private final class Records implements Iterator<SheetRow> {
        private final Iterator<CsvRecord> records;
        private final QuoteCount quotes;
        private int number;

        Records(Iterator<CsvRecord> records, QuoteCount quotes) {
            this.records = records;
            this.quotes = quotes;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public SheetRow next() {
            var fields = records.next().getFields();
            number++;
            fields.forEach(this::refuseSwallowedLines);
            if (!records.hasNext() && quotes.isOdd() && fields.stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
                throw openQuote();
            }
            var cells = new ArrayList<Cell>(fields.size());
            for (var field : fields) {
                var text = Tidy.line(field);
                cells.add(text.isEmpty() ? Cell.BLANK : new Cell.Text(text));
            }
            return new SheetRow(number, cells);
        }

        private void refuseSwallowedLines(String field) {
            if (field.length() > MOST_BREAKS_IN_A_CELL
                    && field.chars().filter(c -> c == '\n').count() > MOST_BREAKS_IN_A_CELL) {
                throw openQuote();
            }
        }

        private Refusal openQuote() {
            return Damage.refusal("sheet.file.quote", "%s!%d:%d".formatted(file, number, number), "\"");
        }
    }
}
