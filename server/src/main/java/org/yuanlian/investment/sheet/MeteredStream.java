package org.yuanlian.investment.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops an entry that inflates without end, or that holds one endless tag or text.
final class MeteredStream extends FilterInputStream {
    private static final long UNSUSPICIOUS = 8L << 20;
    private final String file;
    private final String entry;
    private final Limits limits;
    private final long ratioLimit;
    private final long bytesLimit;
    private long bytes;
    private long sinceMark;

    /// @param alreadyInflated by the entries before this one
    MeteredStream(InputStream source, String file, String entry, long compressed, long alreadyInflated, Limits limits) {
        super(source);
        this.file = file;
        this.entry = entry;
        this.limits = limits;
        this.ratioLimit = Math.max(UNSUSPICIOUS, Math.max(compressed, 1) * limits.ratio());
        var own = entry.endsWith("sharedStrings.xml") ? limits.sharedBytes() : limits.inflatedBytes();
        this.bytesLimit = Math.min(own, limits.inflatedBytes() - alreadyInflated);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        if (count > 0) {
            bytes += count;
            measureRuns(into, offset, count);
            refuseExcess();
        }
        return count;
    }

    private void measureRuns(byte[] read, int offset, int count) {
        for (var i = offset; i < offset + count; i++) {
            if (read[i] == '<' || read[i] == '>') {
                sinceMark = 0;
            } else if (++sinceMark > 4L * limits.textLength()) {
                throw Damage.refusal("sheet.file.bomb#text", file, entry);
            }
        }
    }

    private void refuseExcess() {
        if (bytes > ratioLimit) {
            throw Damage.refusal("sheet.file.bomb#ratio", file, entry, limits.ratio());
        }
        if (bytes > bytesLimit) {
            throw Damage.refusal("sheet.file.bomb#size", file, entry, bytesLimit >> 20);
        }
    }
}
