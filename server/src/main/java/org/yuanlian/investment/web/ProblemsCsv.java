package org.yuanlian.investment.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yuanlian.kernel.Language;

/// The problems as a file that the spreadsheet program opens: with a mark of UTF-8, and with no cell
/// that the program would take for a formula.
final class ProblemsCsv {
    private ProblemsCsv() {}

    static String of(List<CellLine> problems, Language language) {
        var text = new StringWriter();
        text.write("\uFEFF");
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads(language));
            for (var problem : problems) {
                csv.writeRecord(
                        plain(problem.sheet()), Integer.toString(problem.row()), plain(problem.column()), plain(problem.value()),
                        problem.code(), plain(problem.what()), plain(Objects.requireNonNullElse(problem.maybe(), "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> heads(Language language) {
        return switch (language) {
            case CHINESE -> List.of("工作表", "行", "列", "内容", "代码", "原因", "可能的解决办法");
            case ENGLISH -> List.of("Sheet", "Row", "Column", "Content", "Code", "Cause", "Maybe");
        };
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
