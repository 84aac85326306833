package org.yuanlian.asset.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.asset.Limit;
import org.yuanlian.kernel.Place;

/// Limits of one thing alone.
@Component
public class LimitRows {
    private final JdbcClient jdbc;

    LimitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Limit one, Place place) {
        jdbc.sql(
                        """
                        insert into asset_limit (asset_id, place, rule, at_value, clear_at, source, from_at, recorded_at, by_whom)
                        values (:asset, :place, :rule, :limit, :clear, :source, :from, :at, :by)""")
                .param("asset", one.asset())
                .param("place", place.key())
                .param("rule", one.rule())
                .param("limit", one.limit())
                .param("clear", one.clearAt())
                .param("source", one.source())
                .param("from", AssetRows.at(one.from()))
                .param("at", AssetRows.at(one.recordedAt()))
                .param("by", one.by())
                .update();
    }

    /// As they were recorded.
    public List<Limit> of(UUID asset) {
        return jdbc.sql("select * from asset_limit where asset_id = ? order by seq").param(asset).query(LimitRows::limit).list();
    }

    public List<Limit> all() {
        return jdbc.sql("select * from asset_limit order by seq").query(LimitRows::limit).list();
    }

    private static Limit limit(ResultSet row, int number) throws SQLException {
        return new Limit(
                row.getLong("seq"), row.getObject("asset_id", UUID.class), row.getString("rule"), row.getBigDecimal("at_value"),
                row.getBigDecimal("clear_at"), row.getString("source"), AssetRows.instant(row, "from_at"), AssetRows.instant(row, "recorded_at"),
                row.getString("by_whom"));
    }
}
