package org.yuanlian.telemetry.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yuanlian.telemetry.web.SeriesWire.SeriesCard;

/// Points as a file that spreadsheets open, and that can be filled in again.
final class PointsCsv {
    private PointsCsv() {}

    static byte[] of(SeriesCard series, List<SeriesSaid> said) {
        var measure = quoted(series.measure());
        var unit = series.unit() == null ? "" : quoted(series.unit());
        var csv = new StringBuilder(64 * (said.size() + 1)).append("\uFEFFat,measure,value,quality,origin,knownAt,holds,unit,demo\r\n");
        for (var one : said) {
            csv.append(one.at()).append(',').append(measure).append(',').append(one.value()).append(',').append(one.quality()).append(',')
                    .append(one.origin()).append(',').append(one.knownAt()).append(',').append(one.holds()).append(',').append(unit).append(',')
                    .append(series.demo() ? "演示数据" : "").append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A text that begins as a formula would is none to a spreadsheet behind an apostrophe.
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
