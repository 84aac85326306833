package org.yuanlian.chain.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Figures that others have published of a small table, to hold ours against: the exports of ten countries and
/// thirty products in 1995, with what the Stata command of the Growth Lab makes of them.
final class Worked {
    private static final int PRODUCTS = 30;

    private Worked() {}

    static double[][] exports() {
        return rows("exports-1995.csv").stream()
                .filter(row -> !row.getFirst().equals("pci"))
                .map(row -> numbers(row.subList(1, PRODUCTS + 1)))
                .toArray(double[][]::new);
    }

    static boolean[][] specialised() {
        return Specialisation.specialised(Specialisation.revealedAdvantage(exports()));
    }

    static double[] complexityOfCountries() {
        return rows("exports-1995.csv").stream()
                .filter(row -> !row.getFirst().equals("pci"))
                .mapToDouble(row -> Double.parseDouble(row.get(PRODUCTS + 1)))
                .toArray();
    }

    static double[] complexityOfProducts() {
        return numbers(row("exports-1995.csv", "pci"));
    }

    static double[] densities(String country) {
        return numbers(row("densities-1995.csv", country));
    }

    static int country(String code) {
        return rows("exports-1995.csv").stream().map(List::getFirst).toList().indexOf(code);
    }

    private static List<String> row(String file, String name) {
        return rows(file).stream().filter(row -> row.getFirst().equals(name)).findFirst().orElseThrow().subList(1, PRODUCTS + 1);
    }

    private static double[] numbers(List<String> cells) {
        return cells.stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static List<List<String>> rows(String file) {
        var stream = Objects.requireNonNull(Worked.class.getResourceAsStream("/chain/worked/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("origin"))
                    .map(line -> Arrays.asList(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
