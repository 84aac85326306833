package org.yuanlian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntToDoubleFunction;
import org.apache.tsfile.enums.TSDataType;
import org.apache.tsfile.file.metadata.IDeviceID;
import org.apache.tsfile.file.metadata.enums.CompressionType;
import org.apache.tsfile.file.metadata.enums.TSEncoding;
import org.apache.tsfile.write.chunk.ChunkWriterImpl;
import org.apache.tsfile.write.schema.MeasurementSchema;
import org.apache.tsfile.write.writer.TsFileIOWriter;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// What a point takes on disk when it is sealed.
final class BytesPart {
    private static final int SERIES = 500;
    private static final int POINTS = 4_000;
    private static final long BEGAN = 1_795_000_000_000L;
    private final Path folder;

    BytesPart(Path folder) {
        this.folder = folder;
    }

    List<Figure> run() throws Exception {
        Files.createDirectories(folder);
        var random = new Random(2026);
        var noise = new double[POINTS * 2];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 20 + random.nextGaussian();
        }
        IntToDoubleFunction decimals = i -> LiveWorld.value(7, i);
        IntToDoubleFunction noisy = i -> noise[i];
        return List.of(
                new Figure("a sealed point of two decimals, on disk", bytesOf("decimals", decimals), "B", 2, bare(decimals), "CHIMP and LZ4 by the TsFile writer alone"),
                new Figure("a sealed point of noisy doubles, every bit kept, on disk", bytesOf("noisy", noisy), "B", Double.MAX_VALUE, bare(noisy),
                        "CHIMP and LZ4 by the TsFile writer alone"));
    }

    private double bytesOf(String name, IntToDoubleFunction value) throws Exception {
        try (var store = PointStore.open(folder.resolve(name), Retention.FOR_EVER, Clock.systemUTC())) {
            var taken = CompletableFuture.<Void>completedFuture(null);
            for (int i = 0; i < POINTS; i++) {
                var list = new ArrayList<Point>(SERIES);
                for (int series = 0; series < SERIES; series++) {
                    list.add(LiveWorld.point(series, BEGAN + i * 1_000L, value.applyAsDouble(i + series)));
                }
                taken = store.take(list);
            }
            taken.join();
            store.seal();
            return store.bytes() / (double) (SERIES * POINTS);
        }
    }

    private double bare(IntToDoubleFunction value) throws IOException {
        var file = folder.resolve("bare.tsfile");
        try (var writer = new TsFileIOWriter(file.toFile())) {
            for (int series = 0; series < SERIES; series++) {
                writer.startChunkGroup(IDeviceID.Factory.DEFAULT_FACTORY.create("root.bench.s" + series));
                var chunk = new ChunkWriterImpl(new MeasurementSchema("v", TSDataType.DOUBLE, TSEncoding.CHIMP, CompressionType.LZ4));
                for (int i = 0; i < POINTS; i++) {
                    chunk.write(BEGAN + i * 1_000L, value.applyAsDouble(i + series));
                }
                chunk.writeToFileWriter(writer);
                writer.endChunkGroup();
            }
            writer.endFile();
        }
        long size = Files.size(file);
        Files.delete(file);
        return size / (double) (SERIES * POINTS);
    }
}
