package org.yuanlian.telemetry.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.tsfile.enums.TSDataType;
import org.apache.tsfile.file.metadata.IDeviceID;
import org.apache.tsfile.file.metadata.enums.CompressionType;
import org.apache.tsfile.file.metadata.enums.TSEncoding;
import org.apache.tsfile.write.chunk.ChunkWriterImpl;
import org.apache.tsfile.write.schema.MeasurementSchema;
import org.apache.tsfile.write.writer.TsFileIOWriter;
import org.yuanlian.telemetry.Readings;

/// Writes a segment, series by series. Without `finish` it stays torn.
///
/// Doubles are never written by TS_2DIFF, which rounds them; CHIMP gives every bit back.
final class SegmentWriter implements Closeable {
    /// A page is what a trend can count without reading it.
    private static final int POINTS_A_PAGE = 1_000;

    private final TsFileIOWriter writer;

    SegmentWriter(Path file) throws IOException {
        writer = new TsFileIOWriter(file.toFile());
    }

    static IDeviceID device(int series) {
        return IDeviceID.Factory.DEFAULT_FACTORY.create("root.yuanlian.s" + series);
    }

    /// @param sorted by moment
    void write(int series, Readings sorted) throws IOException {
        writer.startChunkGroup(device(series));
        var layers = Layers.of(sorted);
        for (int depth = 0; depth < layers.size(); depth++) {
            writeLayer(layers.get(depth), depth);
        }
        writer.endChunkGroup();
    }

    void finish() throws IOException {
        writer.endFile();
    }

    private void writeLayer(Readings layer, int depth) throws IOException {
        int places = Decimals.places(layer);
        if (places >= 0) {
            write(new Column(Column.WHOLES, places, depth), layer);
        } else {
            write(new Column(Column.DOUBLES, 0, depth), layer);
        }
        boolean plain = true;
        boolean prompt = true;
        for (int i = 0; i < layer.size(); i++) {
            plain &= layer.tag(i) == layer.tag(0);
            prompt &= layer.knownAt(i) == layer.at(i);
        }
        if (!plain || layer.tag(0) != Readings.tag(org.yuanlian.telemetry.Quality.GOOD, org.yuanlian.telemetry.Origin.DEVICE)) {
            write(new Column(Column.TAGS, 0, depth), layer);
        }
        if (!prompt) {
            write(new Column(Column.LATENESS, 0, depth), layer);
        }
    }

    private void write(Column column, Readings layer) throws IOException {
        var chunk = new ChunkWriterImpl(schema(column));
        for (int i = 0; i < layer.size(); i++) {
            switch (column.kind()) {
                case Column.WHOLES -> chunk.write(layer.at(i), Decimals.whole(layer.value(i), column.places()));
                case Column.DOUBLES -> chunk.write(layer.at(i), layer.value(i));
                case Column.TAGS -> chunk.write(layer.at(i), (int) layer.tag(i));
                default -> chunk.write(layer.at(i), layer.knownAt(i) - layer.at(i));
            }
            if (i % POINTS_A_PAGE == POINTS_A_PAGE - 1) {
                chunk.sealCurrentPage();
            }
        }
        chunk.writeToFileWriter(writer);
    }

    private static MeasurementSchema schema(Column column) {
        return switch (column.kind()) {
            case Column.DOUBLES -> schema(column, TSDataType.DOUBLE, TSEncoding.CHIMP);
            case Column.TAGS -> schema(column, TSDataType.INT32, TSEncoding.RLE);
            default -> schema(column, TSDataType.INT64, TSEncoding.TS_2DIFF);
        };
    }

    private static MeasurementSchema schema(Column column, TSDataType type, TSEncoding encoding) {
        return new MeasurementSchema(column.measurement(), type, encoding, CompressionType.LZ4);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
