package org.yuanlian.telemetry.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/// The logs that endpoints wrote, each read by one reader in the order in which it was recorded.
public final class LogSource implements Source<Recorded, LogSplit, ArrayList<LogSplit>> {
    private final ArrayList<LogSplit> splits = new ArrayList<>();
    private final long lateMillis;

    LogSource(List<String> folders, long lateMillis) {
        this.lateMillis = lateMillis;
        for (int i = 0; i < folders.size(); i++) {
            splits.add(new LogSplit(i, folders.get(i), 0));
        }
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Recorded, LogSplit> createReader(SourceReaderContext context) {
        return new LogReader(lateMillis);
    }

    @Override
    public SplitEnumerator<LogSplit, ArrayList<LogSplit>> createEnumerator(SplitEnumeratorContext<LogSplit> context) {
        return new Dealing(context, splits);
    }

    @Override
    public SplitEnumerator<LogSplit, ArrayList<LogSplit>> restoreEnumerator(
            SplitEnumeratorContext<LogSplit> context, ArrayList<LogSplit> waiting) {
        return new Dealing(context, waiting);
    }

    @Override
    public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
        return new Serialized<>();
    }

    @Override
    public SimpleVersionedSerializer<ArrayList<LogSplit>> getEnumeratorCheckpointSerializer() {
        return new Serialized<>();
    }

    /// Gives every reader the logs of its number. What a reader has once got stands in its own checkpoints.
    private static final class Dealing implements SplitEnumerator<LogSplit, ArrayList<LogSplit>> {
        private final SplitEnumeratorContext<LogSplit> context;
        private final ArrayList<LogSplit> waiting;

        Dealing(SplitEnumeratorContext<LogSplit> context, List<LogSplit> waiting) {
            this.context = context;
            this.waiting = new ArrayList<>(waiting);
        }

        @Override
        public void start() {}

        @Override
        public void addReader(int reader) {
            for (var split : List.copyOf(waiting)) {
                if (split.number() == reader) {
                    context.assignSplit(split, reader);
                    waiting.remove(split);
                }
            }
            context.signalNoMoreSplits(reader);
        }

        @Override
        public void addSplitsBack(List<LogSplit> back, int reader) {
            waiting.addAll(back);
        }

        @Override
        public void handleSplitRequest(int reader, String host) {}

        @Override
        public ArrayList<LogSplit> snapshotState(long checkpoint) {
            return new ArrayList<>(waiting);
        }

        @Override
        public void close() {}
    }
}
