package org.yuanlian.investment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.investment.sheet.RawWorkbook.aWorkbook;
import static org.yuanlian.investment.sheet.RawWorkbook.row;
import static org.yuanlian.investment.sheet.Readings.readAll;
import static org.yuanlian.investment.sheet.Readings.refusalOf;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSpreadsheetTests {
    @TempDir
    Path folder;

    @Test
    void takesTheStoredValueOfAFormulaAndMarksIt() {
        assertThat(onlyCell("<c r=\"A1\"><f>1+2</f><v>3</v></c>"))
                .isEqualTo(new Cell.Computed(new Cell.Numeric(new BigDecimal("3"), null), "1+2"));
        assertThat(onlyCell("<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>甲公司</v></c>"))
                .isEqualTo(new Cell.Computed(new Cell.Text("甲公司"), "B1&C1"));
    }

    @Test
    void tellsAFormulaThatWasNeverCalculated() {
        assertThat(onlyCell("<c r=\"A1\"><f>SUM(B1:B9)</f></c>")).isEqualTo(new Cell.Uncomputed("SUM(B1:B9)"));
    }

    @Test
    void takesAnEmptyResultOfAFormulaForABlank() {
        assertThat(onlyCell("<c r=\"A1\" t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>").isBlank()).isTrue();
    }

    @Test
    void keepsErrorValuesAsFaults() {
        assertThat(onlyCell("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>")).isEqualTo(new Cell.Fault("#REF!"));
        assertThat(onlyCell("<c r=\"A1\" t=\"e\"><f>B9</f><v>#REF!</v></c>").value()).isEqualTo(new Cell.Fault("#REF!"));
    }

    @Test
    void readsTheSameNumberAsTwoDaysInTheTwoDateSystems() {
        var cell = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45000</v></c></row>";
        var windows = aWorkbook().withFormats("yyyy\"年\"m\"月\"d\"日\"").withSheet("s", cell);
        assertThat(only(windows)).isEqualTo(new Cell.Day(LocalDate.of(2023, 3, 15)));
        var macintosh = aWorkbook().withFormats("yyyy-mm-dd").withSheet("s", cell).countingFrom1904();
        assertThat(only(macintosh)).isEqualTo(new Cell.Day(LocalDate.of(2027, 3, 16)));
    }

    @Test
    void doesNotTakeTheDayThatNeverWasForADay() {
        assertThat(Serials.day(new BigDecimal("59"), false)).contains(LocalDate.of(1900, 2, 28));
        assertThat(Serials.day(new BigDecimal("60"), false)).isEmpty();
        assertThat(Serials.day(new BigDecimal("61"), false)).contains(LocalDate.of(1900, 3, 1));
    }

    @Test
    void keepsTheFormatOfANumberSinceItMayHideAUnit() {
        var workbook = aWorkbook()
                .withFormats("0.00\"亿元\"")
                .withSheet("s", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>3.2</v></c></row>");
        assertThat(only(workbook)).isEqualTo(new Cell.Numeric(new BigDecimal("3.2"), "0.00\"亿元\""));
    }

    @Test
    void namesHiddenSheets() throws IOException {
        var file = aWorkbook().withSheet("台账", "").withHiddenSheet("旧台账", "").writtenTo(folder.resolve("a.xlsx"));
        try (var spreadsheet = Spreadsheets.open(file, "a.xlsx")) {
            assertThat(spreadsheet.sheets())
                    .containsExactly(new Spreadsheet.Sheet("台账", false), new Spreadsheet.Sheet("旧台账", true));
        }
    }

    @Test
    void keepsTheRowNumbersOfASheetWithGaps() {
        var file = aWorkbook().withSheet("s", row(3, "a") + row(17, "b")).writtenTo(folder.resolve("a.xlsx"));
        assertThat(readAll(file, Limits.USUAL)).extracting(SheetRow::number).containsExactly(3, 17);
    }

    @Test
    void dropsSpacesThatNobodySees() {
        assertThat(onlyCell("<c r=\"A1\" t=\"inlineStr\"><is><t>　\u200B成都市\u00A0 </t></is></c>")).isEqualTo(new Cell.Text("成都市"));
    }

    @Test
    void refusesARowWhoseTextIsNotInTheFile() {
        var file = aWorkbook()
                .withSharedTexts("甲")
                .withSheet("s", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
                .writtenTo(folder.resolve("a.xlsx"));
        assertThat(refusalOf(file)).containsExactly("sheet.file.damaged");
    }

    @Test
    void refusesASheetThatBreaksOffInside() {
        var file = aWorkbook().withSheet("s", row(1, "a") + "<row r=\"2\"><c").writtenTo(folder.resolve("a.xlsx"));
        assertThat(refusalOf(file)).containsExactly("sheet.file.damaged");
    }

    @Test
    void readsAHundredThousandRowsWithoutLosingOne() throws IOException {
        var file = folder.resolve("long.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("台账");
            for (var i = 0; i < 100_000; i++) {
                sheet.value(i, 0, i);
                sheet.value(i, 1, "项目" + i % 50);
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        var sum = 0L;
        var last = 0;
        try (var spreadsheet = Spreadsheets.open(file, "long.xlsx");
                var rows = spreadsheet.rows("台账")) {
            while (rows.hasNext()) {
                var row = rows.next();
                assertThat(row.number()).isEqualTo(last + 1);
                last = row.number();
                sum += row.cell(0).value() instanceof Cell.Numeric n ? n.number().longValueExact() : -1;
            }
        }
        assertThat(last).isEqualTo(100_000);
        assertThat(sum).isEqualTo(4_999_950_000L);
    }

    private Cell onlyCell(String xml) {
        return only(aWorkbook().withSheet("s", "<row r=\"1\">" + xml + "</row>"));
    }

    private Cell only(RawWorkbook workbook) {
        return readAll(workbook.writtenTo(folder.resolve("one.xlsx")), Limits.USUAL).getFirst().cell(0);
    }
}
