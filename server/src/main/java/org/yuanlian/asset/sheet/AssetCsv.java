package org.yuanlian.asset.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.asset.AssetImports.Row;
import org.yuanlian.asset.Shape;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// A line each; points as `104.2650 30.5600; 104.2660 30.5600`, devices by their identities, apart by semicolons.
public final class AssetCsv {
    private static final int MOST = 5_000;
    private static final List<String> NEEDED = List.of("code", "name", "kind", "shape", "points");
    private static final List<String> HEADER =
            List.of("code", "name", "kind", "parent", "organisation", "shape", "points", "heightMetres", "devices", "demo");

    private AssetCsv() {}

    /// @param problems to which all is added that is wrong
    public static AssetSheet read(byte[] file, Problems problems) {
        var rows = new ArrayList<Row>();
        var beside = new Beside();
        var text = new String(file, StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (var line : csv) {
                if (!line.getHeader().containsAll(NEEDED)) {
                    problems.add(Problem.of("asset.file.columns", "line 1", String.join(",", line.getHeader()), String.join(", ", NEEDED)));
                    return new AssetSheet(rows, List.of());
                }
                beside.names(line.getHeader());
                rows.add(row(line, new Fields("line " + line.getStartingLineNumber() + " ", problems, beside)));
                if (rows.size() > MOST) {
                    problems.add(Problem.of("asset.file.long", "", Integer.toString(rows.size()), MOST));
                    return new AssetSheet(rows, List.of());
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(Problem.of("asset.file.broken", "", String.valueOf(e.getMessage())));
        }
        return new AssetSheet(rows, beside.notes(HEADER));
    }

    private static Row row(NamedCsvRecord line, Fields fields) {
        return new Row(
                fields.where(), fields.kind(field(line, "kind")), field(line, "code"), field(line, "name"), field(line, "parent"), field(line, "organisation"),
                shape(line, fields), fields.height(field(line, "heightMetres")), devices(line));
    }

    private static String field(NamedCsvRecord line, String name) {
        return line.findField(name).map(text -> text.startsWith("'") ? text.substring(1) : text).orElse("").strip();
    }

    private static @Nullable List<String> devices(NamedCsvRecord line) {
        return line.findField("devices").map(text -> Arrays.stream(text.split("[;；]")).map(String::strip).filter(one -> !one.isEmpty()).toList()).orElse(null);
    }

    private static Shape shape(NamedCsvRecord line, Fields fields) {
        try {
            var points = Arrays.stream(field(line, "points").split("[;；]")).map(String::strip).filter(one -> !one.isEmpty()).map(AssetCsv::corner).toList();
            return new Shape(Shape.Type.valueOf(field(line, "shape").toUpperCase(Locale.ROOT)), points);
        } catch (IllegalArgumentException _) {
            fields.tell("asset.file.shape", "points", field(line, "shape") + " " + field(line, "points"));
            return Shape.UNREAD;
        }
    }

    private static Shape.Corner corner(String pair) {
        var numbers = pair.split("[ ,，]+");
        if (numbers.length != 2) {
            throw new IllegalArgumentException("Two numbers make a point, and here are %d".formatted(numbers.length));
        }
        return new Shape.Corner(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    /// With the mark that makes spreadsheet programs read it as UTF-8. It can be read again.
    public static byte[] of(List<Written> all) {
        var text = new StringWriter();
        text.write("\uFEFF");
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            all.forEach(one -> csv.writeRecord(line(one)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(Written one) {
        var as = one.asset().as();
        var points = as.shape().points().stream().map(point -> point.longitude() + " " + point.latitude()).toList();
        return List.of(
                plain(as.code()), plain(as.name()), as.kind().name(), plain(Objects.requireNonNullElse(one.parent(), "")),
                plain(Objects.requireNonNullElse(as.organisation(), "")), as.shape().type().name(), String.join("; ", points),
                as.heightMetres() == null ? "" : as.heightMetres().toPlainString(), plain(String.join(";", one.devices())), one.asset().demo() ? "演示数据" : "");
    }

    /// A text that begins as a formula would is none to a spreadsheet behind an apostrophe.
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
