package org.yuanlian.telemetry.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.yuanlian.telemetry.web.SeriesWire.SeriesCard;

/// Points as a file that spreadsheets open, and that can be filled in again.
final class PointsCsv {
    private static final int BUFFER = 1 << 16;

    private PointsCsv() {}

    static void write(SeriesCard series, SaidInParts said, OutputStream to) throws IOException {
        var measure = quoted(series.measure());
        var rest = "," + (series.unit() == null ? "" : quoted(series.unit())) + "," + (series.demo() ? "演示数据" : "") + "\r\n";
        var csv = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        csv.write("\uFEFFat,measure,value,quality,origin,knownAt,holds,unit,demo\r\n");
        said.<IOException>each(part -> {
            for (var one : part) {
                csv.append(one.at().toString()).append(',').append(measure).append(',').append(Double.toString(one.value())).append(',').append(one.quality().name())
                        .append(',').append(one.origin().name()).append(',').append(one.knownAt().toString()).append(',').append(Boolean.toString(one.holds()))
                        .append(rest);
            }
        });
        csv.flush();
    }

    /// A text that begins as a formula would is none to a spreadsheet behind an apostrophe.
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
