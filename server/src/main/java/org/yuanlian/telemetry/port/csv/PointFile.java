package org.yuanlian.telemetry.port.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.wire.PointSheet;
import org.yuanlian.telemetry.port.wire.Reading;

/// Columns `at`, `measure`, `value` and, where it was not good, `quality`; what does not hold by a column `holds` is passed over.
/// A file is taken whole or not at all.
public final class PointFile {
    private static final int MOST = 200_000;
    private static final int MOST_PROBLEMS = 200;
    private static final List<String> COLUMNS = List.of("at", "measure", "value");

    private PointFile() {}

    /// @throws Refusal with every problem, each with its line
    public static PointSheet read(byte[] file) {
        int passedOver = 0;
        var readings = new ArrayList<Reading>();
        var problems = new Problems();
        var text = new String(file, StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (var row : csv) {
                if (!row.getHeader().containsAll(COLUMNS)) {
                    throw new Refusal(Problem.of("port.file.columns", "1", String.join(",", row.getHeader()), String.join(", ", COLUMNS)));
                }
                read(row, readings, problems);
                passedOver += isReplaced(row) ? 1 : 0;
                if (readings.size() > MOST || problems.asList().size() >= MOST_PROBLEMS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(Problem.of("port.file.broken", "", String.valueOf(e.getMessage())));
        }
        if (readings.size() > MOST) {
            problems.add(Problem.of("port.file.long", "", Integer.toString(readings.size()), MOST));
        }
        problems.refuseIfAny("This file was refused.");
        return new PointSheet(readings, passedOver);
    }

    private static void read(NamedCsvRecord row, List<Reading> readings, Problems problems) {
        var where = "line " + row.getStartingLineNumber();
        try {
            var at = OffsetDateTime.parse(row.getField("at")).toInstant().toEpochMilli();
            var value = Double.parseDouble(row.getField("value"));
            var quality = row.findField("quality").filter(text -> !text.isBlank()).map(Quality::valueOf).orElse(Quality.GOOD);
            var measure = row.getField("measure").strip();
            if (!Double.isFinite(value) || measure.isEmpty() || measure.length() > 60) {
                problems.add(Problem.of("port.value.shape", where, measure + " = " + row.getField("value")));
            } else if (!isReplaced(row)) {
                readings.add(new Reading(measure, at, value, quality));
            }
        } catch (DateTimeException | ArithmeticException _) {
            problems.add(Problem.of("port.time.shape", where, row.getField("at")));
        } catch (NumberFormatException _) {
            problems.add(Problem.of("port.value.shape", where, row.getField("value")));
        } catch (IllegalArgumentException _) {
            problems.add(Problem.of("port.flag.unknown", where, row.findField("quality").orElse("")));
        } catch (NoSuchElementException _) {
            problems.add(Problem.of("port.file.row", where, String.join(",", row.getFields())));
        }
    }

    private static boolean isReplaced(NamedCsvRecord row) {
        return row.findField("holds").filter(text -> text.strip().equalsIgnoreCase("false")).isPresent();
    }
}
