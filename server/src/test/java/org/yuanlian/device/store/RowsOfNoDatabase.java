package org.yuanlian.device.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows that nobody reads or writes, for a process without a database.
public record RowsOfNoDatabase(DeviceRows devices, SeriesRows series, AttendanceRows attendance) {

    public static RowsOfNoDatabase with(JdbcClient unused) {
        return new RowsOfNoDatabase(new DeviceRows(unused), new SeriesRows(unused), new AttendanceRows(unused));
    }
}
