package org.yuanlian.telemetry.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yuanlian.telemetry.web.SeriesWire.SeriesCard;

/// Points as a file that spreadsheets open, and that can be filled in again. Written row by row, since there may be millions.
final class PointsCsv {
    private PointsCsv() {}

    static void write(SeriesCard series, List<SeriesSaid> said, OutputStream out) throws IOException {
        var measure = quoted(series.measure());
        var unit = series.unit() == null ? "" : quoted(series.unit());
        var demo = series.demo() ? "演示数据" : "";
        var csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write("\uFEFFat,measure,value,quality,origin,knownAt,holds,unit,demo\r\n");
        for (var one : said) {
            csv.append(one.at().toString()).append(',').append(measure).append(',').append(Double.toString(one.value())).append(',')
                    .append(one.quality().name()).append(',').append(one.origin().name()).append(',').append(one.knownAt().toString()).append(',')
                    .append(Boolean.toString(one.holds())).append(',').append(unit).append(',').append(demo).append("\r\n");
        }
        csv.flush();
    }

    /// A text that begins as a formula would is none to a spreadsheet behind an apostrophe.
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
