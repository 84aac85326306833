package org.yuanlian.eventlog;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes trace by trace. The file is complete once it is closed; the stream under it stays open.
final class XesWriter implements Closeable {
    /// A name of XML: key of an attribute.
    private static final Pattern NAME = Pattern.compile(
            "[:_\\p{L}\\u2070-\\u218F\\u3001-\\uD7FF][-.:_\\p{L}\\p{Nd}\\u00B7\\u2070-\\u218F\\u3001-\\uD7FF]*");
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
              <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
              <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
              <global scope="trace">
                <string key="concept:name" value=""/>
              </global>
              <global scope="event">
                <string key="concept:name" value=""/>
                <date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
              </global>
              <classifier name="Activity" keys="concept:name"/>
            """;
    private final Writer out;

    XesWriter(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        out.write(HEAD);
    }

    void write(Trace trace) throws IOException {
        out.write("  <trace>\n");
        attribute("    ", XesNames.NAME, new Value.Text(trace.id()));
        attributes("    ", trace.attributes());
        for (var event : trace.events()) {
            out.write("    <event>\n");
            attribute("      ", XesNames.NAME, new Value.Text(event.activity()));
            attribute("      ", XesNames.TIME, new Value.Time(event.at()));
            attributes("      ", event.attributes());
            out.write("    </event>\n");
        }
        out.write("  </trace>\n");
    }

    private void attributes(String indent, Map<String, Value> attributes) throws IOException {
        for (var attribute : attributes.entrySet()) {
            attribute(indent, attribute.getKey(), attribute.getValue());
        }
    }

    private void attribute(String indent, String key, Value value) throws IOException {
        if (!NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("The key of an attribute of XES is a name of XML, not " + key);
        }
        out.write("%s<%s key=\"%s\" value=\"".formatted(indent, type(value), key));
        escape(value instanceof Value.Real(var number) && Double.isInfinite(number)
                ? number > 0 ? "INF" : "-INF"
                : value.words());
        out.write("\"/>\n");
    }

    private static String type(Value value) {
        return switch (value) {
            case Value.Text _ -> "string";
            case Value.Time _ -> "date";
            case Value.Whole _ -> "int";
            case Value.Real _ -> "float";
            case Value.Flag _ -> "boolean";
            case Value.Id _ -> "id";
        };
    }

    /// White space is written by its number, since a reader makes a blank of it otherwise.
    private void escape(String text) throws IOException {
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            switch (point) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\t', '\n', '\r' -> out.write("&#" + point + ";");
                default -> out.write(isOfXml(point) ? Character.toString(point) : "\uFFFD");
            }
        }
    }

    private static boolean isOfXml(int point) {
        return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }

    @Override
    public void close() throws IOException {
        out.write("</log>\n");
        out.flush();
    }
}
