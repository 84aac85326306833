package org.yuanlian.investment.sheet;

/// What is counted over all parts of a workbook.
final class WorkbookTally {
    private boolean workbook;
    private boolean styles;
    private long sharedTexts;
    private long highestUsed = -1;

    void workbook() {
        workbook = true;
    }

    void styles() {
        styles = true;
    }

    void sharedText() {
        sharedTexts++;
    }

    void used(long index) {
        highestUsed = Math.max(highestUsed, index);
    }

    boolean hasWorkbook() {
        return workbook;
    }

    /// The reader asks for the part with the styles, where it is told to tell formats.
    boolean hasStyles() {
        return styles;
    }

    /// The reader would show such a cell as empty, and say nothing.
    boolean hasDanglingTexts() {
        return highestUsed >= sharedTexts;
    }
}
