package org.yuanlian.investment.sheet;

import java.io.Closeable;
import java.util.List;

/// An opened file of one or more sheets.
public sealed interface Spreadsheet extends Closeable permits XlsxSpreadsheet, CsvSpreadsheet {

    record Sheet(String name, boolean hidden) {}

    /// In the order of the file; hidden sheets are told, since nobody who checks the file sees them.
    List<Sheet> sheets();

    /// @throws org.yuanlian.kernel.Refusal for a sheet that is not there
    Rows rows(String sheet);

    /// Whether bare numbers count days from 1904, as old Macintosh workbooks do.
    boolean countsFrom1904();

    /// How the file is written, for the log: `XLSX`, or the encoding and separator of a CSV.
    String form();
}
