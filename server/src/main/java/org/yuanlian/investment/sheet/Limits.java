package org.yuanlian.investment.sheet;

/// How much a file may make us do. A workbook of 100,000 rows with 25 columns has 15 MiB, inflates to
/// 135 MiB, and has 9 entries.
///
/// @param fileBytes size on disk, looked at before anything is read
/// @param inflatedBytes of all entries together
/// @param ratio of inflated to compressed size, once an entry inflates beyond 8 MiB
/// @param sharedBytes of the table of shared texts, the one part that must be held in memory
/// @param textLength of one cell; the spreadsheet programs themselves stop at 32,767
public record Limits(long fileBytes, long inflatedBytes, int ratio, int entries, long sharedBytes, int textLength) {
    public static final Limits USUAL = new Limits(256L << 20, 2L << 30, 200, 2_000, 192L << 20, 1 << 20);
}
