package org.yuanlian.investment.proposal;

import java.util.Iterator;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.sheet.Rows;

/// The proposals of a sheet, one row at a time, checked against the rows before them.
public final class Proposals implements Iterator<Proposal>, AutoCloseable {
    private final Rows rows;
    private final Mapping mapping;
    private final RowReader reader;
    private final WholeFileCheck check;

    /// @param check shared by the sheets of a file
    public Proposals(Rows rows, Mapping mapping, RowReader reader, WholeFileCheck check) {
        this.rows = rows;
        this.mapping = mapping;
        this.reader = reader;
        this.check = check;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Proposal next() {
        var row = rows.next();
        if (row.number() < mapping.firstDataRow()) {
            return new Proposal.Skipped(row.number(), Proposal.Skipped.Reason.HEADING);
        }
        return check.check(reader.read(row), mapping);
    }

    @Override
    public void close() {
        rows.close();
    }
}
