package org.yuanlian.perception.text;

import java.util.Arrays;

/// Text in which every character still knows where it stood in the raw document. Kept as runs, so that
/// a long document with few changes costs next to nothing.
public final class MappedText {
    private final String text;
    private final int[] starts;
    private final int[] origins;

    private MappedText(String text, int[] starts, int[] origins) {
        this.text = text;
        this.starts = starts;
        this.origins = origins;
    }

    public static MappedText raw(String text) {
        return new MappedText(text, new int[] {0}, new int[] {0});
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /// The place in the raw document of the character at `position`; for the end of the text, the
    /// place just behind its last character.
    public int origin(int position) {
        if (position >= text.length() && position > 0) {
            return origin(text.length() - 1) + 1;
        }
        int run = Arrays.binarySearch(starts, position);
        if (run < 0) {
            run = -run - 2;
        }
        return origins[run] + (position - starts[run]);
    }

    /// Writes a new text out of pieces of an old one.
    public static final class Writer {
        private final MappedText from;
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[16];
        private int[] origins = new int[16];
        private int runs;
        private int next = -1;

        public Writer(MappedText from) {
            this.from = from;
        }

        public int length() {
            return text.length();
        }

        /// Puts `c` in the place of the character at `position` of the old text.
        public void put(char c, int position) {
            int origin = from.origin(position);
            if (origin != next) {
                begin(origin);
            }
            text.append(c);
            next = origin + 1;
        }

        /// Keeps the old text from `start` to `end`.
        public void keep(int start, int end) {
            int at = start;
            while (at < end) {
                int run = from.runAt(at);
                int until = Math.min(end, from.endOf(run));
                int origin = from.origins[run] + (at - from.starts[run]);
                if (origin != next) {
                    begin(origin);
                }
                text.append(from.text, at, until);
                next = origin + (until - at);
                at = until;
            }
        }

        public MappedText finish() {
            if (runs == 0) {
                begin(0);
            }
            return new MappedText(text.toString(), Arrays.copyOf(starts, runs), Arrays.copyOf(origins, runs));
        }

        private void begin(int origin) {
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, runs * 2);
                origins = Arrays.copyOf(origins, runs * 2);
            }
            starts[runs] = text.length();
            origins[runs++] = origin;
        }
    }

    private int runAt(int position) {
        int run = Arrays.binarySearch(starts, position);
        return run < 0 ? -run - 2 : run;
    }

    private int endOf(int run) {
        return run + 1 < starts.length ? starts[run + 1] : text.length();
    }
}
