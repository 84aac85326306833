package org.yuanlian.investment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.investment.sheet.Readings.refusalOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetsTests {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    @TempDir
    Path folder;

    @Test
    void refusesTwoGigabytesBeforeReadingThem() throws IOException {
        var file = folder.resolve("big.xlsx");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertThat(refusalOf(file)).containsExactly("sheet.file.too-big");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refusalOf(Files.createFile(folder.resolve("empty.xlsx")))).containsExactly("sheet.file.empty");
    }

    @Test
    void refusesAWorkbookLockedWithAPassword() throws IOException {
        var names = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var file = Files.write(folder.resolve("locked.xlsx"), joined(OLE, new byte[1500], names));
        assertThat(refusalOf(file)).containsExactly("sheet.file.password");
    }

    @Test
    void refusesTheFormatBefore2007() throws IOException {
        var file = Files.write(folder.resolve("old.xlsx"), joined(OLE, new byte[3000]));
        assertThat(refusalOf(file)).containsExactly("sheet.file.old-format");
    }

    @Test
    void refusesAPictureThatIsCalledASheet() throws IOException {
        var file = Files.write(folder.resolve("scan.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        assertThat(refusalOf(file)).containsExactly("sheet.file.not-sheet");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        var bytes = new byte[4000];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        assertThat(refusalOf(Files.write(folder.resolve("noise.csv"), bytes))).containsExactly("sheet.file.encoding");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        var file = folder.resolve("letter.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusalOf(file)).containsExactly("sheet.file.not-workbook");
    }

    @Test
    void refusesAWorkbookCutOffAtAnyPlace() throws IOException {
        var whole = Files.readAllBytes(RawWorkbook.aWorkbook()
                .withSheet("签约", RawWorkbook.row(1, "项目名称", "投资方") + RawWorkbook.row(2, "锂电池", "甲公司"))
                .writtenTo(folder.resolve("whole.xlsx")));
        for (var length = 8; length < whole.length - 1; length += 37) {
            var file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
            assertThat(refusalOf(file)).as("cut at %d", length).containsExactly("sheet.file.damaged");
        }
    }

    private static byte[] joined(byte[]... pieces) {
        var length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
        var all = new byte[length];
        var at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
