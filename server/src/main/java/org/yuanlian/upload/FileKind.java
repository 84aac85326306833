package org.yuanlian.upload;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of file that are taken, each with the ending that claims it and the bytes that prove it.
enum FileKind {
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "504b0304",
            "xl/workbook.xml",
            "xlsx"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "504b0304",
            "word/document.xml",
            "docx"),
    ZIP("application/zip", "504b0304", null, "zip"),
    PDF("application/pdf", "255044462d", null, "pdf"),
    PNG("image/png", "89504e470d0a1a0a", null, "png"),
    JPEG("image/jpeg", "ffd8ff", null, "jpg", "jpeg"),
    CSV("text/csv", "", null, "csv"),
    TEXT("text/plain", "", null, "txt", "md");

    private final String mediaType;
    private final byte[] magic;
    private final @Nullable String entry;
    private final List<String> endings;

    FileKind(String mediaType, String magic, @Nullable String entry, String... endings) {
        this.mediaType = mediaType;
        this.magic = HexFormat.of().parseHex(magic);
        this.entry = entry;
        this.endings = List.of(endings);
    }

    static Optional<FileKind> claimedBy(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return endings.getFirst();
    }

    /// The part without which a package of this kind is none.
    Optional<String> entry() {
        return Optional.ofNullable(entry);
    }

    boolean isProvedBy(byte[] head) {
        return magic.length == 0
                ? isText(head)
                : head.length >= magic.length && Arrays.equals(magic, 0, magic.length, head, 0, magic.length);
    }

    /// Any encoding of Chinese will do; what no text contains is control characters.
    private static boolean isText(byte[] head) {
        if (startsWithUtf16Mark(head)) {
            return true;
        }
        for (var octet : head) {
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r' && octet != '\f') {
                return false;
            }
        }
        return Arrays.stream(values()).noneMatch(kind -> kind.magic.length > 0 && kind.isProvedBy(head));
    }

    private static boolean startsWithUtf16Mark(byte[] head) {
        return head.length >= 2 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1);
    }
}
