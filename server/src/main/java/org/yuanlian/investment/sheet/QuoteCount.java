package org.yuanlian.investment.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Counts the quotation marks that pass by.
final class QuoteCount extends FilterReader {
    private long count;

    QuoteCount(Reader source) {
        super(source);
    }

    boolean isOdd() {
        return count % 2 != 0;
    }

    @Override
    public int read() throws IOException {
        var c = super.read();
        count += c == '"' ? 1 : 0;
        return c;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        for (var i = offset; i < offset + read; i++) {
            count += into[i] == '"' ? 1 : 0;
        }
        return read;
    }
}
