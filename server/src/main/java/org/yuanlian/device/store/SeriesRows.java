package org.yuanlian.device.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.device.Series;

/// The numbers of what devices measure.
@Component
public class SeriesRows {
    private final JdbcClient jdbc;

    SeriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Series> of(UUID device) {
        return jdbc.sql("select * from series where device_id = ? order by measure").param(device).query(SeriesRows::series).list();
    }

    public List<Series> all() {
        return jdbc.sql("select * from series order by number").query(SeriesRows::series).list();
    }

    public Optional<Series> find(int number) {
        return jdbc.sql("select * from series where number = ?").param(number).query(SeriesRows::series).optional();
    }

    public void add(UUID device, String measure, @Nullable String unit, Instant since) {
        jdbc.sql(
                        """
                        insert into series (device_id, place, measure, unit, since)
                        select id, place, :measure, :unit, :since from device where id = :device
                        on conflict (device_id, measure) do nothing""")
                .param("device", device)
                .param("measure", measure)
                .param("unit", unit)
                .param("since", DeviceRows.at(since))
                .update();
    }

    static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                row.getInt("number"), row.getObject("device_id", UUID.class), row.getString("measure"), row.getString("unit"),
                row.getString("watches"));
    }
}
