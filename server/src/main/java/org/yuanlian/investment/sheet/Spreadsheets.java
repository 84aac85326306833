package org.yuanlian.investment.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yuanlian.kernel.Refusal;

/// Tells by its content, never by its name, what a file is, and opens it.
public final class Spreadsheets {
    private static final int OLE_DIRECTORY_REACH = 16 << 20;

    private Spreadsheets() {}

    public static Spreadsheet open(Path path, String file) {
        return open(path, file, Limits.USUAL);
    }

    /// @param file the name to call it by, not where it lies
    public static Spreadsheet open(Path path, String file, Limits limits) {
        try {
            var bytes = Files.size(path);
            if (bytes > limits.fileBytes()) {
                throw Damage.tooBig(file, bytes, limits.fileBytes());
            }
            if (bytes == 0) {
                throw Damage.refusal("sheet.file.empty", file, "");
            }
            return open(path, file, limits, head(path, 8));
        } catch (IOException e) {
            throw new Refusal(Damage.broken(file, e));
        }
    }

    private static Spreadsheet open(Path path, String file, Limits limits, byte[] head) throws IOException {
        if (startsWith(head, "PK")) {
            return XlsxSpreadsheet.open(path, file, limits);
        }
        if (startsWith(head, "\u00D0\u00CF\u0011\u00E0")) {
            throw compound(path, file);
        }
        if (startsWith(head, "%PDF") || startsWith(head, "\u0089PNG") || startsWith(head, "\u00FF\u00D8\u00FF")) {
            throw Damage.refusal("sheet.file.not-sheet", file, "");
        }
        return CsvSpreadsheet.open(path, file, limits);
    }

    /// The old compound format holds either an .xls or an .xlsx that a password locks.
    private static Refusal compound(Path path, String file) throws IOException {
        var start = new String(head(path, OLE_DIRECTORY_REACH), StandardCharsets.ISO_8859_1);
        if (start.contains(wide("EncryptedPackage")) || start.contains(wide("EncryptionInfo"))) {
            return Damage.refusal("sheet.file.password", file, "");
        }
        return Damage.refusal("sheet.file.old-format", file, "");
    }

    private static String wide(String ascii) {
        return new String(ascii.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] head, String magic) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(magic);
    }

    private static byte[] head(Path path, int length) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(length);
        }
    }
}
