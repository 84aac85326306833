package org.yuanlian.telemetry.port;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Files of what is sent (`> `, a line for each stretch of bytes that arrives on its own) and what is made of it (`< `).
public record Corpus(String name, List<byte[]> sent, List<String> expected) {

    public static Stream<Corpus> in(String folder) {
        try (var files = Files.list(Path.of("src/test/resources/telemetry", folder))) {
            return files.sorted().toList().stream().map(Corpus::read);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Corpus read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var isHexadecimal = lines.getFirst().equals("# hexadecimal");
            return new Corpus(
                    file.getFileName().toString(),
                    lines.stream().filter(line -> line.startsWith("> ")).map(line -> bytes(line.substring(2), isHexadecimal)).toList(),
                    lines.stream().filter(line -> line.startsWith("< ")).map(line -> line.substring(2)).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String line, boolean isHexadecimal) {
        return isHexadecimal
                ? HexFormat.of().parseHex(line.replace(" ", ""))
                : line.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return name;
    }
}
