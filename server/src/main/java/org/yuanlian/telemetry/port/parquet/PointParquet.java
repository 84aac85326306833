package org.yuanlian.telemetry.port.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.wire.PointSheet;
import org.yuanlian.telemetry.port.wire.Reading;

/// Columns `at`, `measure`, `value` and, where they are there, `quality`, `device` and `holds`; others are passed over, and so are
/// rows that do not hold. A file is taken whole or not at all.
public final class PointParquet {
    private static final int MOST = 1_000_000;
    private static final int MOST_PROBLEMS = 200;
    /// A part of the heap, since a page is unpacked whole.
    private static final long MOST_BYTES = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);
    private final PointColumns columns;
    private final Collection<String> device;
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, String> measures = new HashMap<>();
    private final Problems problems = new Problems();
    private final Place place;
    private int passedOver;

    private PointParquet(PointColumns columns, Collection<String> device, Place place) {
        this.columns = columns;
        this.device = device;
        this.place = place;
    }

    /// @param device by which names a file may call the device; rows of another are refused
    /// @throws Refusal with every problem, each with its group of rows, its row and its column
    public static PointSheet read(byte[] file, Collection<String> device) {
        try (var context = HardwoodContext.create(1);
                var parquet = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)), context)) {
            var columns = PointColumns.of(parquet.getFileSchema());
            refuseIfLarge(parquet.getFileMetaData(), columns.names());
            var reading = new PointParquet(columns, device, new Place(parquet.getFileMetaData().rowGroups()));
            try (var rows = parquet.buildRowReader().projection(ColumnProjection.columns(columns.names().toArray(String[]::new))).build()) {
                reading.read(rows);
            }
            return new PointSheet(reading.readings, reading.passedOver);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw new Refusal(Problem.of("port.parquet.broken", "", String.valueOf(e.getMessage())));
        }
    }

    /// By what the file tells of itself, before any of it is unpacked.
    private static void refuseIfLarge(FileMetaData file, List<String> names) {
        if (file.numRows() > MOST) {
            throw new Refusal(Problem.of("port.file.long", "", Long.toString(file.numRows()), MOST));
        }
        long bytes = file.rowGroups().stream()
                .flatMap(group -> group.columns().stream())
                .filter(chunk -> names.contains(chunk.metaData().pathInSchema().toString()))
                .mapToLong(chunk -> chunk.metaData().totalUncompressedSize())
                .sum();
        if (bytes > MOST_BYTES) {
            throw new Refusal(Problem.of("port.parquet.large", "", Long.toString(bytes >> 20), MOST_BYTES >> 20));
        }
    }

    private void read(RowReader rows) {
        while (rows.hasNext() && problems.asList().size() < MOST_PROBLEMS) {
            rows.next();
            place.next();
            if (readings.size() == MOST) {
                throw new Refusal(Problem.of("port.file.long", place.toString(), Integer.toString(MOST + 1), MOST));
            }
            row(rows);
        }
        problems.refuseIfAny("This file was refused.");
    }

    /// Every cell is looked at, so that a row tells all that is wrong with it.
    private void row(RowReader row) {
        var whose = columns.device().map(read -> text(row, PointColumns.DEVICE, read)).orElse("");
        if (!whose.isEmpty() && !device.contains(whose)) {
            tell("port.parquet.device", PointColumns.DEVICE, whose);
        }
        var at = at(row);
        var measure = text(row, PointColumns.MEASURE, columns.measure()).strip();
        if (measure.isEmpty() || measure.length() > 60) {
            tell("port.parquet.measure", PointColumns.MEASURE, measure);
        }
        var value = row.isNull(PointColumns.VALUE) ? null : columns.value().apply(row);
        if (value == null || !Double.isFinite(value)) {
            tell("port.value.shape", PointColumns.VALUE, String.valueOf(value));
        }
        var quality = quality(columns.quality().map(read -> text(row, PointColumns.QUALITY, read)).orElse(""));
        if (columns.saysWhatHolds() && !row.isNull(PointColumns.HOLDS) && !row.getBoolean(PointColumns.HOLDS)) {
            passedOver++;
        } else if (at != null && value != null && quality != null && problems.asList().isEmpty()) {
            readings.add(new Reading(measures.computeIfAbsent(measure, Function.identity()), at, value, quality));
        }
    }

    private @Nullable Long at(RowReader row) {
        try {
            if (!row.isNull(PointColumns.AT)) {
                return columns.at().apply(row).toEpochMilli();
            }
            tell("port.time.shape", PointColumns.AT, "");
        } catch (DateTimeException | ArithmeticException _) {
            tell("port.time.shape", PointColumns.AT, String.valueOf(row.getRawValue(PointColumns.AT)));
        }
        return null;
    }

    private @Nullable Quality quality(String text) {
        try {
            return text.isBlank() ? Quality.GOOD : Quality.valueOf(text.strip());
        } catch (IllegalArgumentException _) {
            tell("port.flag.unknown", PointColumns.QUALITY, text);
            return null;
        }
    }

    private static String text(RowReader row, String column, Function<RowReader, String> read) {
        return row.isNull(column) ? "" : read.apply(row);
    }

    private void tell(String code, String column, String value) {
        problems.add(Problem.of(code, place + ", column " + column, value));
    }
}
