package org.yuanlian.investment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.investment.sheet.Readings.refusalOf;
import static org.yuanlian.investment.sheet.Readings.shown;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSpreadsheetTests {
    private static final String LEDGER = "项目名称,投资方,协议金额\n年产10万套电池,四川某某公司,3.2亿元\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,''", "GB18030,''"})
    void findsTheEncodingByItself(String charset, String mark) throws IOException {
        var file = Files.write(folder.resolve("台账.csv"), (mark + LEDGER).getBytes(Charset.forName(charset)));
        assertThat(shown(file))
                .containsExactly(List.of("项目名称", "投资方", "协议金额"), List.of("年产10万套电池", "四川某某公司", "3.2亿元"));
    }

    @Test
    void readsAFourByteCharacterOfGb18030() throws IOException {
        var file = Files.write(folder.resolve("a.csv"), "投资方,联系人\n甲公司,张\uD840\uDC0B\n".getBytes(Charset.forName("GB18030")));
        assertThat(shown(file).get(1)).containsExactly("甲公司", "张\uD840\uDC0B");
    }

    @ParameterizedTest
    @CsvSource({"','", ";", "'\t'"})
    void findsTheSeparatorByItself(String separator) throws IOException {
        var file = Files.writeString(
                folder.resolve("a.csv"), "四川省签约项目台账\n" + String.join(separator, "名称", "\"1,2;3\"", "金额") + "\n");
        assertThat(shown(file).get(1)).containsExactly("名称", "1,2;3", "金额");
    }

    @Test
    void numbersRowsAsTheSpreadsheetProgramDoes() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "a,b\n\n\"two\nlines\",c\nlast,d\n");
        assertThat(Readings.readAll(file, Limits.USUAL)).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
        assertThat(shown(file).get(2)).containsExactly("two lines", "c");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "名称,金额\n\"甲,1\n乙,2\n丙,3\n");
        assertThat(refusalOf(file)).containsExactly("sheet.file.quote");
    }

    @Test
    void refusesAFileThatChangesItsEncodingHalfWay() throws IOException {
        var start = LEDGER.getBytes(Charset.forName("UTF-8"));
        var bytes = java.util.Arrays.copyOf(start, start.length + 3);
        bytes[start.length] = (byte) 0xFF;
        bytes[start.length + 1] = (byte) 0xFF;
        bytes[start.length + 2] = (byte) 0xFF;
        assertThat(refusalOf(Files.write(folder.resolve("a.csv"), bytes))).containsExactly("sheet.file.encoding");
    }
}
