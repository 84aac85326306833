package org.yuanlian.telemetry.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.store.RecordedLogs;

/// Hands on what one endpoint recorded, batch by batch, and says after each how old a point may be that still comes in time.
final class LogReader implements SourceReader<Recorded, LogSplit> {
    /// While a file of this name lies beside the logs, they are read as slowly as a park goes on.
    static final String UNHURRIED = "unhurried";
    private static final long PAUSE_MILLIS = 100;

    private final long lateMillis;
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private @Nullable LogSplit split;
    private List<RecordedLogs.Batch> batches = List.of();
    private int next;
    private boolean isComplete;

    LogReader(long lateMillis) {
        this.lateMillis = lateMillis;
    }

    @Override
    public void start() {}

    @Override
    public void addSplits(List<LogSplit> splits) {
        if (split != null || splits.size() != 1) {
            throw new IllegalStateException("a reader reads one row of logs: %s and %s".formatted(split, splits));
        }
        split = splits.getFirst();
        next = split.batches();
        try {
            batches = RecordedLogs.in(Path.of(split.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        isComplete = true;
        available.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Recorded> output) {
        if (next == batches.size()) {
            return isComplete ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
        }
        var batch = batches.get(next++);
        for (var point : batch.points()) {
            output.collect(new Recorded(batch.recordedAt(), point), batch.recordedAt());
        }
        output.emitWatermark(new Watermark(batch.recordedAt() - lateMillis - 1));
        if (split != null && Files.exists(Path.of(split.folder(), UNHURRIED))) {
            available = new CompletableFuture<Void>().completeOnTimeout(null, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return InputStatus.NOTHING_AVAILABLE;
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<LogSplit> snapshotState(long checkpoint) {
        return split == null ? List.of() : List.of(split.readUpTo(next));
    }

    @Override
    public void close() {}
}
