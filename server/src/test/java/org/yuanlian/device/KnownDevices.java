package org.yuanlian.device;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yuanlian.device.store.RowsOfNoDatabase;
import org.yuanlian.kernel.Ids;

/// A register without a database, for a process that is killed: it knows whoever comes, and the measure `m7` has the number 7.
public record KnownDevices(Doorkeeper doorkeeper, SeriesBook book, Attendance attendance) {

    public static KnownDevices all(Clock clock, Ids ids) {
        var none = new DriverManagerDataSource();
        var rows = RowsOfNoDatabase.with(JdbcClient.create(none));
        return new KnownDevices(
                new Doorkeeper(rows.devices(), "510000", clock, ids) {
                    @Override
                    public Standing meet(Knock knock) {
                        return new Standing.Admitted(UUID.nameUUIDFromBytes(knock.identity().getBytes(StandardCharsets.UTF_8)), knock.identity());
                    }
                },
                new SeriesBook(rows.series(), _ -> {}, clock) {
                    @Override
                    public Map<String, Integer> numbers(UUID device, Set<String> measures) {
                        return measures.stream().collect(Collectors.toMap(measure -> measure, measure -> Integer.valueOf(measure.substring(1))));
                    }
                },
                new Attendance(rows.attendance(), clock, new DataSourceTransactionManager(none)) {
                    @Override
                    public void keep() {}
                });
    }
}
