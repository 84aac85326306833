package org.yuanlian.search.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Vectors of names that ship with the program, so that no start has to work them out.
public final class Vectors {
    private static final String FILE = "/search/vectors.tsv";

    private Vectors() {}

    static Map<String, byte[]> shipped() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vectors.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> Base64.getDecoder().decode(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("The vectors cannot be read", e);
        }
    }

    /// As they are kept in the file: a line a name, by name.
    public static String written(Map<String, byte[]> vectors) {
        return new TreeMap<>(vectors).entrySet().stream()
                .map(each -> each.getKey() + '\t' + Base64.getEncoder().encodeToString(each.getValue()) + '\n')
                .collect(Collectors.joining());
    }
}
