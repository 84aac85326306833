package org.yuanlian.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A sheet of the base data. A file of the same name in the folder `base` of `YUANLIAN_DECLARATIONS` stands in
/// for the shipped one.
final class ShippedSheet {
    private ShippedSheet() {}

    static String text(String file) {
        var folder = System.getenv("YUANLIAN_DECLARATIONS");
        try {
            if (folder != null && !folder.isBlank() && Files.isRegularFile(Path.of(folder, "base", file))) {
                return Files.readString(Path.of(folder, "base", file));
            }
            try (var shipped = ShippedSheet.class.getResourceAsStream("/base/" + file)) {
                if (shipped == null) {
                    throw new IllegalStateException("The program lacks its base data %s.".formatted(file));
                }
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The base data %s cannot be read.".formatted(file), e);
        }
    }
}
