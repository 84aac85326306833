package org.yuanlian.investment.sheet;

/// The letters by which spreadsheet programs name columns.
public final class Columns {
    public static final int LAST = 16_383;

    private Columns() {}

    /// @param index from 0
    public static String letters(int index) {
        var letters = new StringBuilder();
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /// @param reference such as `AB12`; the index from 0, or -1 where no sheet reaches so far
    static int index(String reference) {
        var index = 0L;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            index = index * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (index > LAST + 1) {
                return -1;
            }
        }
        return (int) index - 1;
    }
}
