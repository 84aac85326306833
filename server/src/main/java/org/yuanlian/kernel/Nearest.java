package org.yuanlian.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the known names that somebody may have meant, by the least number of edits.
public final class Nearest {
    private Nearest() {}

    /// @return the one nearest name that differs by a third of the letters at most
    public static Optional<String> to(String written, Collection<String> known) {
        return all(written, known, 1).stream().findFirst();
    }

    public static List<String> all(String written, Collection<String> known, int limit) {
        record Candidate(String name, int edits) {}
        var allowed = Math.max(1, (written.length() + 1) / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= allowed)
                .map(name -> new Candidate(name, edits(written, name)))
                .filter(candidate -> candidate.edits <= allowed && candidate.edits < candidate.name.length())
                .sorted(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    /// Insertions, deletions, substitutions, and swaps of two neighbours.
    static int edits(String one, String other) {
        var table = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : least(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int least(int[][] table, String one, String other, int i, int j) {
        var kept = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        var least = Math.min(kept, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        var swapped = i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
