package org.yuanlian.telemetry.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.yuanlian.telemetry.parquet.ParquetColumn;
import org.yuanlian.telemetry.parquet.ParquetColumn.Kind;
import org.yuanlian.telemetry.parquet.ParquetWriter;
import org.yuanlian.telemetry.web.SeriesWire.SeriesCard;

/// Points as a file that programs open, and that can be filled in again for the same device.
final class PointsParquet {
    private static final List<ParquetColumn> COLUMNS = List.of(
            new ParquetColumn("at", Kind.TIME), new ParquetColumn("measure", Kind.TEXT), new ParquetColumn("value", Kind.NUMBER),
            new ParquetColumn("quality", Kind.TEXT), new ParquetColumn("origin", Kind.TEXT), new ParquetColumn("knownAt", Kind.TIME),
            new ParquetColumn("holds", Kind.TRUTH), new ParquetColumn("device", Kind.TEXT), new ParquetColumn("unit", Kind.TEXT),
            new ParquetColumn("demo", Kind.TEXT));

    private PointsParquet() {}

    /// Where it breaks off there is no footer, so that nobody takes a part for the whole.
    static void write(SeriesCard series, SaidInParts said, OutputStream to) throws IOException {
        var device = series.device().toString();
        var unit = Objects.requireNonNullElse(series.unit(), "");
        var demo = series.demo() ? "演示数据" : "";
        var writer = new ParquetWriter(to, COLUMNS);
        said.<IOException>each(part -> {
            for (var one : part) {
                writer.add(
                        one.at(), series.measure(), one.value(), one.quality().name(), one.origin().name(), one.knownAt(), one.holds(), device, unit, demo);
            }
        });
        writer.close();
    }
}
