package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.tsfile.enums.TSDataType;
import org.apache.tsfile.file.metadata.ChunkMetadata;
import org.apache.tsfile.file.metadata.enums.CompressionType;
import org.apache.tsfile.file.metadata.enums.TSEncoding;
import org.apache.tsfile.read.TsFileSequenceReader;
import org.apache.tsfile.read.reader.chunk.ChunkReader;
import org.apache.tsfile.write.chunk.ChunkWriterImpl;
import org.apache.tsfile.write.schema.MeasurementSchema;
import org.apache.tsfile.write.writer.TsFileIOWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;

class SegmentTests {
    private static final byte PLAIN = Readings.tag(Quality.GOOD, Origin.DEVICE);

    @TempDir
    Path folder;

    @Test
    void givesNoisyValuesBackToTheBit() throws IOException {
        var random = new Random(7);
        givesBack(2_500, _ -> 20 + random.nextGaussian());
    }

    @Test
    void givesEveryPatternOfBitsBack() throws IOException {
        var random = new Random(8);
        var odd = new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE, Double.MIN_NORMAL, 1e300, 0.1 + 0.2, 1e15 + 0.3};
        givesBack(2_500, i -> i < odd.length ? odd[i] : LongStream.generate(random::nextLong).mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite).findFirst().orElseThrow());
    }

    @Test
    void givesDecimalsBackToTheBit() throws IOException {
        var random = new Random(9);
        givesBack(2_500, _ -> Math.round(random.nextGaussian() * 100_000) / 1_000.0);
        givesBack(3, _ -> -0.0);
        givesBack(10, i -> i / 1_000_000.0);
        givesBack(10, i -> 4_503_599_627_370_495.0 - i);
    }

    @Test
    void keepsWhatWasSaidTwiceWithQualityAndWhenItWasKnown() throws IOException {
        var readings = new Readings();
        readings.add(NINE, 1.5, PLAIN, NINE);
        readings.add(NINE, 1.7, Readings.tag(Quality.GOOD, Origin.CORRECTION), NINE + 5 * SECOND);
        readings.add(NINE, 1.8, Readings.tag(Quality.GOOD, Origin.CORRECTION), NINE + 9 * SECOND);
        readings.add(NINE + SECOND, 2.0, Readings.tag(Quality.CALIBRATION, Origin.DEVICE), NINE + SECOND);
        assertThat(written(readings)).isEqualTo(readings);
    }

    /// Why doubles are not written by TS_2DIFF, although it packs them well.
    @Test
    void wouldLoseBitsByTheDeltasOfTsFile() throws IOException {
        var file = folder.resolve("rounded.tsfile");
        try (var writer = new TsFileIOWriter(file.toFile())) {
            writer.startChunkGroup(SegmentWriter.device(1));
            var chunk = new ChunkWriterImpl(new MeasurementSchema("v", TSDataType.DOUBLE, TSEncoding.TS_2DIFF, CompressionType.LZ4));
            chunk.write(NINE, 20.123456);
            chunk.write(NINE + SECOND, 20.654321);
            chunk.writeToFileWriter(writer);
            writer.endChunkGroup();
            writer.endFile();
        }
        try (var reader = new TsFileSequenceReader(file.toString())) {
            var chunk = reader.getAllTimeseriesMetadata(true).values().iterator().next().getFirst().getChunkMetadataList().getFirst();
            var page = new ChunkReader(reader.readMemChunk((ChunkMetadata) chunk)).nextPageData();
            assertThat(page.getDouble()).isNotEqualTo(20.123456).isEqualTo(20.12);
        }
    }

    private void givesBack(int points, IntToDoubleFunction value) throws IOException {
        var readings = new Readings();
        for (int i = 0; i < points; i++) {
            readings.add(NINE + i * SECOND, value.applyAsDouble(i), PLAIN, NINE + i * SECOND);
        }
        var read = written(readings);
        assertThat(read).hasSize(points);
        for (int i = 0; i < points; i++) {
            assertThat(read.says(i, readings.value(i), PLAIN)).as("%s", readings.get(i)).isTrue();
        }
    }

    private Readings written(Readings readings) throws IOException {
        var name = new SegmentName(1, 1, readings.at(0), readings.at(readings.size() - 1));
        var file = folder.resolve(name.file());
        Files.deleteIfExists(file);
        try (var writer = new SegmentWriter(file)) {
            writer.write(12, readings);
            writer.finish();
        }
        try (var segment = new Segment(file, name)) {
            assertThat(segment.series()).containsExactlyElementsOf(List.of(12));
            return segment.read(12, name.from(), name.to());
        }
    }
}
