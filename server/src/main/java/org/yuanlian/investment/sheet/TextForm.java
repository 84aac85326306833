package org.yuanlian.investment.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a text file is written: found by decoding it strictly, to its last byte.
///
/// @param mark how many bytes of byte-order mark come first
record TextForm(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    static Optional<TextForm> of(Path path) throws IOException {
        var head = head(path);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return decoding(path, List.of(new TextForm(StandardCharsets.UTF_8, 3)));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return decoding(path, List.of(new TextForm(StandardCharsets.UTF_16LE, 2)));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return decoding(path, List.of(new TextForm(StandardCharsets.UTF_16BE, 2)));
        }
        return decoding(path, unmarked(head));
    }

    Reader open(Path path) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Text without a mark has a zero in every second byte only where it is UTF-16 with Latin
    /// letters, digits or separators, and a ledger has those.
    private static List<TextForm> unmarked(byte[] head) {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd == 0) {
            return List.of(new TextForm(StandardCharsets.UTF_8, 0), new TextForm(GB18030, 0));
        }
        if (even == 0) {
            return List.of(new TextForm(StandardCharsets.UTF_16LE, 0));
        }
        return odd == 0 ? List.of(new TextForm(StandardCharsets.UTF_16BE, 0)) : List.of();
    }

    private static Optional<TextForm> decoding(Path path, List<TextForm> candidates) throws IOException {
        for (var candidate : candidates) {
            if (candidate.decodes(path)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean decodes(Path path) throws IOException {
        var buffer = new char[1 << 14];
        try (var reader = open(path)) {
            for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                for (var i = 0; i < count; i++) {
                    if (isNoText(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isNoText(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A;
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(1 << 12);
        }
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
