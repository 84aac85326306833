package org.yuanlian.perception;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/// The three forms in which facts are printed.
abstract sealed class FactPrinter {
    final Writer out;

    private FactPrinter(Writer out) {
        this.out = out;
    }

    static FactPrinter lines(Writer out) {
        return new Lines(out);
    }

    static FactPrinter array(Writer out) {
        return new Array(out);
    }

    static FactPrinter table(Writer out) {
        return new Table(out);
    }

    void begin() throws IOException {}

    abstract void print(Extraction.Extracted document) throws IOException;

    void end() throws IOException {}

    private static final class Lines extends FactPrinter {
        Lines(Writer out) {
            super(out);
        }

        @Override
        void print(Extraction.Extracted document) throws IOException {
            FactLines.write(document, out);
        }
    }

    private static final class Array extends FactPrinter {
        private boolean first = true;

        Array(Writer out) {
            super(out);
        }

        @Override
        void begin() throws IOException {
            out.write('[');
        }

        @Override
        void print(Extraction.Extracted document) throws IOException {
            for (var fact : document.facts()) {
                out.write(first ? "\n" : ",\n");
                first = false;
                FactLines.write(document, fact, out);
            }
        }

        @Override
        void end() throws IOException {
            out.write("\n]\n");
        }
    }

    private static final class Table extends FactPrinter {
        Table(Writer out) {
            super(out);
        }

        @Override
        void begin() throws IOException {
            row("type", "value", "unit", "op", "period", "region", "subject", "indicator", "sentence");
        }

        @Override
        void print(Extraction.Extracted document) throws IOException {
            for (var fact : document.facts()) {
                row(
                        fact.type().word(),
                        fact.value(),
                        fact.unit(),
                        fact.op(),
                        fact.period(),
                        fact.region(),
                        fact.subject(),
                        fact.indicator(),
                        fact.sentence());
            }
        }

        private void row(@Nullable String... cells) throws IOException {
            int[] widths = {10, 20, 8, 8, 10, 6, 24, 24, 60};
            for (int i = 0; i < cells.length; i++) {
                out.write(i == 0 ? "" : "  ");
                out.write(fitted(cells[i] == null ? "" : cells[i], widths[i], i == cells.length - 1));
            }
            out.write('\n');
        }

        /// Han characters take two columns of a terminal.
        private static String fitted(String text, int width, boolean last) {
            var cell = new StringBuilder();
            int used = 0;
            for (int i = 0; i < text.length() && used < width - 1; i++) {
                cell.append(text.charAt(i));
                used += text.charAt(i) >= 0x1100 ? 2 : 1;
            }
            return last ? cell.toString() : cell.append(" ".repeat(Math.max(0, width - used))).toString();
        }
    }
}
