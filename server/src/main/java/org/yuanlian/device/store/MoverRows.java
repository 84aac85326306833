package org.yuanlian.device.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Mover;
import org.yuanlian.kernel.Place;

/// Devices that have a longitude and a latitude, with the numbers of both.
@Component
public class MoverRows {
    private final JdbcClient jdbc;

    MoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Mover> all() {
        return jdbc.sql(
                        """
                        select d.id, d.place, coalesce(d.name, d.identity) as name, d.kind, d.demo, lon.number as longitude, lat.number as latitude
                        from device d
                        join series lon on lon.device_id = d.id and lon.measure = 'lon'
                        join series lat on lat.device_id = d.id and lat.measure = 'lat'
                        order by lon.number""")
                .query(MoverRows::mover)
                .list();
    }

    private static Mover mover(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        return new Mover(
                row.getObject("id", UUID.class), new Place(row.getString("place")), row.getString("name"),
                kind == null ? null : DeviceKind.valueOf(kind), row.getBoolean("demo"), row.getInt("longitude"), row.getInt("latitude"));
    }
}
