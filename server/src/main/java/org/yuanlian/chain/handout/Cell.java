package org.yuanlian.chain.handout;

/// A cell of a table that a spreadsheet program opens.
final class Cell {
    private Cell() {}

    /// A cell that begins like a formula would be run.
    static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
