package org.yuanlian.investment.sheet;

import java.util.List;

/// @param number as the spreadsheet program numbers it, from 1
public record SheetRow(int number, List<Cell> cells) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
