package org.yuanlian.telemetry.port.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// How the columns of a file are read, by what they are declared as in it.
///
/// @param names those that are read at all
record PointColumns(
        List<String> names, Function<RowReader, Instant> at, Function<RowReader, String> measure, Function<RowReader, Double> value,
        Optional<Function<RowReader, String>> quality, Optional<Function<RowReader, String>> device, boolean saysWhatHolds) {
    static final String AT = "at";
    static final String MEASURE = "measure";
    static final String VALUE = "value";
    static final String QUALITY = "quality";
    static final String DEVICE = "device";
    static final String HOLDS = "holds";

    /// @throws org.yuanlian.kernel.Refusal with each column that is missing or cannot be read as what it is to be
    static PointColumns of(FileSchema schema) {
        var problems = new Problems();
        var names = new ArrayList<String>();
        var at = column(schema, AT, true, problems, names).map(column -> time(column, problems));
        var measure = column(schema, MEASURE, true, problems, names).map(column -> text(column, problems));
        var value = column(schema, VALUE, true, problems, names).map(column -> number(column, problems));
        var quality = column(schema, QUALITY, false, problems, names).map(column -> text(column, problems));
        var device = column(schema, DEVICE, false, problems, names).map(column -> text(column, problems));
        var holds = column(schema, HOLDS, false, problems, names);
        holds.filter(column -> column.type() != PhysicalType.BOOLEAN).ifPresent(column -> wrong(column, problems, row -> row.getBoolean(HOLDS)));
        problems.refuseIfAny("This file was refused.");
        return new PointColumns(List.copyOf(names), at.orElseThrow(), measure.orElseThrow(), value.orElseThrow(), quality, device, holds.isPresent());
    }

    private static Optional<ColumnSchema> column(FileSchema schema, String name, boolean isNeeded, Problems problems, List<String> names) {
        var found = schema.getColumns().stream().filter(column -> column.fieldPath().toString().equals(name)).findFirst();
        if (found.isPresent() && found.get().maxRepetitionLevel() == 0) {
            names.add(name);
            return found;
        }
        if (isNeeded) {
            var there = String.join(",", schema.getColumns().stream().map(column -> column.fieldPath().toString()).toList());
            problems.add(Problem.of("port.parquet.column", "column " + name, there, name));
        }
        return Optional.empty();
    }

    private static Function<RowReader, Instant> time(ColumnSchema column, Problems problems) {
        if (column.logicalType() instanceof LogicalType.TimestampType time) {
            if (!time.isAdjustedToUTC()) {
                problems.add(Problem.of("port.parquet.zone", "column " + AT, time.toString()));
            }
            return row -> row.getTimestamp(AT);
        }
        if (isText(column)) {
            return row -> OffsetDateTime.parse(row.getString(AT)).toInstant();
        }
        return wrong(column, problems, row -> row.getTimestamp(AT));
    }

    private static Function<RowReader, String> text(ColumnSchema column, Problems problems) {
        var name = column.name();
        return isText(column) ? row -> row.getString(name) : wrong(column, problems, row -> row.getString(name));
    }

    private static Function<RowReader, Double> number(ColumnSchema column, Problems problems) {
        return switch (column.logicalType()) {
            case LogicalType.DecimalType _ -> row -> row.getDecimal(VALUE).doubleValue();
            case LogicalType.IntType whole when whole.isSigned() -> plain(column, problems);
            case null -> plain(column, problems);
            default -> wrong(column, problems, row -> row.getDouble(VALUE));
        };
    }

    private static Function<RowReader, Double> plain(ColumnSchema column, Problems problems) {
        return switch (column.type()) {
            case DOUBLE -> row -> row.getDouble(VALUE);
            case FLOAT -> row -> (double) row.getFloat(VALUE);
            case INT32 -> row -> (double) row.getInt(VALUE);
            case INT64 -> row -> (double) row.getLong(VALUE);
            default -> wrong(column, problems, row -> row.getDouble(VALUE));
        };
    }

    private static boolean isText(ColumnSchema column) {
        return column.type() == PhysicalType.BYTE_ARRAY && (column.logicalType() == null || column.logicalType() instanceof LogicalType.StringType);
    }

    private static <T> Function<RowReader, T> wrong(ColumnSchema column, Problems problems, Function<RowReader, T> unread) {
        var is = column.logicalType() == null ? column.type().toString() : column.type() + " " + column.logicalType();
        problems.add(Problem.of("port.parquet.type", "column " + column.name(), is));
        return unread;
    }
}
