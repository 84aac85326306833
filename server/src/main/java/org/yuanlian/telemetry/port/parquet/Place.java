package org.yuanlian.telemetry.port.parquet;

import dev.hardwood.metadata.RowGroup;
import java.util.List;

/// Where in a file one is: rows are counted through the file, from one.
final class Place {
    private final List<RowGroup> groups;
    private long row;
    private long endOfGroup;
    private int group;

    Place(List<RowGroup> groups) {
        this.groups = groups;
    }

    void next() {
        row++;
        while (row > endOfGroup && group < groups.size()) {
            endOfGroup += groups.get(group++).numRows();
        }
    }

    @Override
    public String toString() {
        return "row group %d, row %d".formatted(group, row);
    }
}
