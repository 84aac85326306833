package org.yuanlian.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// Event logs in XES, plain or compressed by gzip, which is told by the first bytes and not by the name.
///
/// What is read of a log are its traces with their events and flat attributes. Extensions, globals and
/// classifiers say nothing that the attributes do not; lists, containers and attributes of attributes are
/// passed over. A time without a zone is taken as one of China.
public final class Xes {
    private static final int BUFFER = 1 << 16;

    private Xes() {}

    /// Reads trace by trace, in memory for one trace.
    ///
    /// @param name what problems call the file
    /// @param traces is given each trace until the first problem; if it keeps them, it must drop them on a refusal
    /// @throws org.yuanlian.kernel.Refusal with every problem of the file, each with its line
    public static void read(String name, InputStream in, Consumer<Trace> traces) throws IOException {
        new XesReader(name, traces).read(in);
    }

    /// Reads a whole log into memory.
    ///
    /// @throws org.yuanlian.kernel.Refusal with every problem of the file, each with its line
    public static EventLog read(Path file) throws IOException {
        var traces = new ArrayList<Trace>();
        try (var in = Files.newInputStream(file)) {
            read(String.valueOf(file.getFileName()), in, traces::add);
        }
        return new EventLog(traces);
    }

    /// Writes a log as XES 1849-2016 with the extensions concept, time, lifecycle and org. Characters that
    /// XML has no place for become U+FFFD.
    ///
    /// @throws IllegalArgumentException where the key of an attribute is no name of XML
    public static void write(Iterable<Trace> traces, OutputStream out) throws IOException {
        try (var writer = new XesWriter(out)) {
            for (var trace : traces) {
                writer.write(trace);
            }
        }
    }

    static InputStream unpacked(InputStream in) throws IOException {
        var pushed = new PushbackInputStream(in, 2);
        var magic = pushed.readNBytes(2);
        pushed.unread(magic);
        var packed = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        return packed ? new GZIPInputStream(pushed, BUFFER) : pushed;
    }
}
