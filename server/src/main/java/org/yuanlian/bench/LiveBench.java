package org.yuanlian.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/// The live park: points taken in over sockets and without them, judged and kept.
public final class LiveBench {
    private final SocketPart sockets;
    private final ChatterPart chatter;
    private final int series;
    private final int seconds;
    private final Consumer<String> progress;

    /// @param series how many series send
    /// @param seconds for how long each load runs
    public LiveBench(SocketPart sockets, ChatterPart chatter, int series, int seconds, Consumer<String> progress) {
        this.sockets = sockets;
        this.chatter = chatter;
        this.series = series;
        this.seconds = seconds;
        this.progress = progress;
    }

    public List<Figure> run() throws Exception {
        var figures = new ArrayList<Figure>();
        var folder = Files.createTempDirectory("yuanlian-bench-live");
        try {
            progress.accept("  sockets");
            tell(sockets.run(folder.resolve("sockets"), seconds), figures);
            progress.accept("  chatter");
            tell(chatter.run(), figures);
            progress.accept("  intake");
            tell(new IntakePart(folder.resolve("intake"), series, seconds).run(), figures);
            progress.accept("  bytes");
            tell(new BytesPart(folder.resolve("bytes")).run(), figures);
            progress.accept("  questions");
            tell(new TrendPart(folder.resolve("trends"), series).run(), figures);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return figures;
    }

    private void tell(List<Figure> part, List<Figure> figures) {
        part.forEach(figure -> progress.accept("    " + figure.row()));
        figures.addAll(part);
    }
}
