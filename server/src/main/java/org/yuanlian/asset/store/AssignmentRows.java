package org.yuanlian.asset.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.asset.Assignment;
import org.yuanlian.kernel.Place;

/// Which device watches what, from which day on.
@Component
public class AssignmentRows {
    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Assignment one, Place place) {
        jdbc.sql("insert into asset_device (device_id, asset_id, place, from_day, recorded_at, by_whom) values (?, ?, ?, ?, ?, ?)")
                .param(one.device())
                .param(one.asset())
                .params(place.key(), one.from(), AssetRows.at(one.recordedAt()), one.by())
                .update();
    }

    /// What each device watches on a day, those that watch nothing left out.
    public List<Assignment> on(LocalDate day) {
        return jdbc.sql(
                        """
                        select * from (select distinct on (device_id) * from asset_device where from_day <= ? order by device_id, from_day desc, seq desc) last
                        where asset_id is not null order by seq""")
                .param(day)
                .query(AssignmentRows::assignment)
                .list();
    }

    /// All that was ever said, as it was recorded.
    public List<Assignment> all() {
        return jdbc.sql("select * from asset_device order by seq").query(AssignmentRows::assignment).list();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getLong("seq"), row.getObject("device_id", UUID.class), row.getObject("asset_id", UUID.class),
                row.getObject("from_day", LocalDate.class), AssetRows.instant(row, "recorded_at"), row.getString("by_whom"));
    }
}
