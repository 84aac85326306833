package org.yuanlian.investment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.investment.sheet.RawWorkbook.aWorkbook;
import static org.yuanlian.investment.sheet.RawWorkbook.row;
import static org.yuanlian.investment.sheet.Readings.refusalOf;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxGuardTests {
    @TempDir
    Path folder;

    @Test
    void refusesAnEntryThatInflatesBeyondItsRatio() {
        var spaces = "<row r=\"1\"/>\n".repeat(2_000_000);
        assertThat(refusal(aWorkbook().withSheet("s", spaces))).containsExactly("sheet.file.bomb");
    }

    @Test
    void refusesOneEndlessText() {
        assertThat(refusal(aWorkbook().withSheet("s", row(1, "a".repeat(6 << 20))))).containsExactly("sheet.file.bomb");
    }

    @Test
    void refusesATextOfManyRuns() {
        var runs = "<r><t>%s</t></r>".formatted("文".repeat(1000)).repeat(1100);
        var workbook = aWorkbook().withSheet("s", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" + runs + "</is></c></row>");
        assertThat(refusal(workbook)).containsExactly("sheet.file.bomb");
    }

    @Test
    void refusesTooManyEntries() {
        var workbook = aWorkbook().withSheet("s", row(1, "a"));
        for (var i = 0; i < 2_100; i++) {
            workbook.withPart("xl/junk" + i + ".xml", "<a/>");
        }
        assertThat(refusal(workbook)).containsExactly("sheet.file.bomb");
    }

    @Test
    void refusesMoreThanTheTotalThatMayInflate() {
        var file = aWorkbook().withSheet("s", row(1, "abc")).withSheet("t", row(1, "def")).writtenTo(folder.resolve("a.xlsx"));
        var narrow = new Limits(1 << 20, 1_000, 200, 100, 1 << 20, 1 << 20);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Readings.readAll(file, narrow)))
                .hasMessageContaining("sheet.file.bomb");
        assertThat(refusalOf(file)).isEmpty();
    }

    @Test
    void refusesACellBeyondTheLastColumn() {
        assertThat(refusal(aWorkbook().withSheet("s", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
                .containsExactly("sheet.file.bomb");
    }

    @Test
    void refusesExternalEntities() {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusal(aWorkbook().withSheet("s", "").withPart("xl/worksheets/sheet1.xml", xml)))
                .containsExactly("sheet.file.entity");
    }

    @Test
    void refusesABillionLaughs() {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        assertThat(refusal(aWorkbook().withSheet("s", row(1, "a")).withPart("xl/sharedStrings.xml", xml)))
                .containsExactly("sheet.file.entity");
    }

    @Test
    void refusesAPartUnderAForeignName() {
        var types = "<Types><Override PartName=\"/xl/workbook.png\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
        assertThat(refusal(aWorkbook().withSheet("s", "").withPart("[Content_Types].xml", types))).containsExactly("sheet.file.bomb");
    }

    @Test
    void refusesMoreArrayFormulasThanTheReaderBears() {
        var rows = new StringBuilder();
        for (var i = 1; i < 1_500; i++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\"><f t=\"array\" ref=\"A%d\">B1</f><v>1</v></c></row>".formatted(i, i, i));
        }
        assertThat(refusal(aWorkbook().withSheet("s", rows.toString()))).containsExactly("sheet.file.array-formulas");
    }

    private java.util.List<String> refusal(RawWorkbook workbook) {
        return refusalOf(workbook.writtenTo(folder.resolve("bad.xlsx")));
    }
}
