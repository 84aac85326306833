package org.yuanlian.telemetry.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/// Puts lines into files, each line once: what was told since a checkpoint stands in the next one, and becomes a file when that
/// is complete. A file that is written again is the same file.
///
/// A file is called by the process whose lines they are and by how often the job had been restarted by then.
public final class Lines implements Sink<String>, SupportsCommitter<Lines.Since> {
    private final String folder;

    Lines(Path folder) {
        this.folder = folder.toString();
    }

    /// All lines of a folder.
    static List<String> in(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    public record Since(String file, ArrayList<String> lines) implements Serializable {}

    @Override
    public CommittingSinkWriter<String, Since> createWriter(WriterInitContext context) {
        return new Writing("%d-%d-".formatted(ProcessHandle.current().pid(), context.getTaskInfo().getAttemptNumber()));
    }

    @Override
    public Committer<Since> createCommitter(CommitterInitContext context) {
        return new Keeping(Path.of(folder));
    }

    @Override
    public SimpleVersionedSerializer<Since> getCommittableSerializer() {
        return new Serialized<>();
    }

    private static final class Writing implements CommittingSinkWriter<String, Since> {
        private final String who;
        private ArrayList<String> lines = new ArrayList<>();

        Writing(String who) {
            this.who = who;
        }

        @Override
        public void write(String line, Context context) {
            lines.add(line);
        }

        @Override
        public void flush(boolean isEnd) {}

        @Override
        public Collection<Since> prepareCommit() {
            if (lines.isEmpty()) {
                return List.of();
            }
            var since = new Since(who + UUID.randomUUID(), lines);
            lines = new ArrayList<>();
            return List.of(since);
        }

        @Override
        public void close() {}
    }

    private record Keeping(Path folder) implements Committer<Since> {
        @Override
        public void commit(Collection<CommitRequest<Since>> requests) throws IOException {
            for (var request : requests) {
                var since = request.getCommittable();
                var half = Files.createTempFile(folder.getParent(), "half", "");
                Files.write(half, since.lines());
                Files.move(half, folder.resolve(since.file()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() {}
    }
}
