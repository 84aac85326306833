package org.yuanlian.investment.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written part by part, so that every part of it can be wrong.
public final class RawWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private boolean from1904;
    private int count;

    public static RawWorkbook aWorkbook() {
        return new RawWorkbook();
    }

    /// @param rows the XML of the rows, such as `<row r="1"><c r="A1"><v>1</v></c></row>`
    public RawWorkbook withSheet(String name, String rows) {
        return withSheet(name, rows, "visible");
    }

    public RawWorkbook withHiddenSheet(String name, String rows) {
        return withSheet(name, rows, "hidden");
    }

    private RawWorkbook withSheet(String name, String rows, String state) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state, count));
        relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(count, RELATION, count));
        types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>".formatted(count, TYPE));
        return withPart(
                "xl/worksheets/sheet%d.xml".formatted(count),
                HEAD + "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    public RawWorkbook withSharedTexts(String... texts) {
        var xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        for (var text : texts) {
            xml.append("<si><t>").append(text).append("</t></si>");
        }
        types.append("<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"%ssharedStrings+xml\"/>".formatted(TYPE));
        return withPart("xl/sharedStrings.xml", xml + "</sst>");
    }

    /// @param formats number formats; cell style 1 has the first of them
    public RawWorkbook withFormats(String... formats) {
        var codes = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (var i = 0; i < formats.length; i++) {
            codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, formats[i].replace("\"", "&quot;")));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(200 + i));
        }
        types.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"%sstyles+xml\"/>".formatted(TYPE));
        return withPart(
                "xl/styles.xml",
                HEAD + "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>".formatted(MAIN, codes, styles));
    }

    public RawWorkbook countingFrom1904() {
        from1904 = true;
        return this;
    }

    public RawWorkbook withPart(String name, String content) {
        return withPart(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public RawWorkbook withPart(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Path writtenTo(Path file) {
        withPart(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr date1904=\"%s\"/><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATION, from1904 ? "1" : "0", sheets));
        withPart(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                        .formatted(relations));
        parts.putIfAbsent(
                "[Content_Types].xml",
                (HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>%s</Types>"
                                .formatted(TYPE, types))
                        .getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// A row of texts as XML; `null` leaves a cell out.
    public static String row(int number, String... texts) {
        var xml = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (var i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                xml.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(Columns.letters(i), number, texts[i]));
            }
        }
        return xml + "</row>";
    }
}
