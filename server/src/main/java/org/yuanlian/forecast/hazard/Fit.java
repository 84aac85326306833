package org.yuanlian.forecast.hazard;

import java.util.ArrayList;
import java.util.List;

/// What a model is after it was fitted, whole: whoever has this can give every forecast again.
///
/// @param keys what has a weight, after the constant
/// @param weights that of the constant first
/// @param centres the mean of each over the rows of the fit; numbers are taken less their mean
/// @param scales by which numbers are divided; 1 for names
/// @param cases how many things it was fitted on
/// @param questions how often they were asked about
public record Fit(
        Shape shape, List<String> keys, double[] weights, double[] centres, double[] scales, int cases, int questions) {

    /// In one fixed form, for a digest.
    public String canonical() {
        var text = new StringBuilder(shape.name()).append('\n').append(cases).append(' ').append(questions).append('\n');
        text.append(weights[0]).append('\n');
        for (int i = 0; i < keys.size(); i++) {
            text.append(keys.get(i)).append('\t').append(weights[i + 1]).append('\t').append(centres[i + 1]);
            text.append('\t').append(scales[i + 1]).append('\n');
        }
        return text.toString();
    }

    /// Reads what `canonical` wrote.
    public static Fit read(String canonical) {
        var lines = canonical.lines().toList();
        var counts = lines.get(1).split(" ");
        var keys = new ArrayList<String>();
        var numbers = new double[3][lines.size() - 2];
        numbers[0][0] = Double.parseDouble(lines.get(2));
        numbers[1][0] = 1;
        numbers[2][0] = 1;
        for (int i = 3; i < lines.size(); i++) {
            var cells = lines.get(i).split("\t");
            keys.add(cells[0]);
            for (int j = 0; j < numbers.length; j++) {
                numbers[j][i - 2] = Double.parseDouble(cells[j + 1]);
            }
        }
        return new Fit(
                Shape.valueOf(lines.getFirst()), List.copyOf(keys), numbers[0], numbers[1], numbers[2],
                Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
    }
}
