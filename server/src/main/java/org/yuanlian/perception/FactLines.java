package org.yuanlian.perception;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts as JSON, one object a line, always with the same keys in the same order.
public final class FactLines {
    private static final String HEX = "0123456789abcdef";

    private FactLines() {}

    public static void write(Extraction.Extracted document, Appendable out) throws IOException {
        for (var fact : document.facts()) {
            write(document, fact, out);
            out.append('\n');
        }
    }

    static void write(Extraction.Extracted document, Fact fact, Appendable out) throws IOException {
        out.append('{');
        field(out, "doc", document.name()).append(',');
        field(out, "type", fact.type().word()).append(',');
        field(out, "subject", fact.subject()).append(',');
        field(out, "indicator", fact.indicator()).append(',');
        field(out, "op", fact.op()).append(',');
        field(out, "value", fact.value()).append(',');
        field(out, "unit", fact.unit()).append(',');
        field(out, "period", fact.period()).append(',');
        field(out, "region", fact.region()).append(',');
        out.append("\"offset\":").append(String.valueOf(fact.offset())).append(',');
        field(out, "sentence", fact.sentence()).append(',');
        field(out, "article", title(document.articles(), fact)).append('}');
    }

    private static String title(List<Article> articles, Fact fact) {
        return articles.get(fact.article() - 1).title();
    }

    private static Appendable field(Appendable out, String key, @Nullable String value) throws IOException {
        out.append('"').append(key).append("\":");
        if (value == null) {
            return out.append("null");
        }
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(out, value.charAt(i));
        }
        return out.append('"');
    }

    private static void character(Appendable out, char c) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c >= 0xD800 && c <= 0xDFFF || c == '\u2028' || c == '\u2029') {
                    out.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        out.append(HEX.charAt(c >> shift & 0xF));
                    }
                } else {
                    out.append(c);
                }
            }
        }
    }
}
