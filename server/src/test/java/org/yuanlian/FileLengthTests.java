package org.yuanlian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of more than 400 lines lacks a noun.
class FileLengthTests {
    private static final int LONGEST = 400;

    @TempDir
    Path folder;

    @Test
    void keepsEveryFileShort() throws IOException {
        assertThat(Path.of("src/main/java/org/yuanlian/Yuanlian.java")).exists();
        assertThat(tooLong(Path.of("src"))).isEmpty();
    }

    @Test
    void bitesAFileOfOneLineTooMany() throws IOException {
        var enough = Files.write(folder.resolve("Enough.java"), Collections.nCopies(LONGEST, "//"));
        var tooMany = Files.write(folder.resolve("TooMany.java"), Collections.nCopies(LONGEST + 1, "//"));
        assertThat(tooLong(folder)).containsExactly(tooMany).doesNotContain(enough);
    }

    private static List<Path> tooLong(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .filter(file -> lines(file) > LONGEST)
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
