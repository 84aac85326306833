package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.TradeProject;

/// Reads the trades of projects from the standings.
@Component
public class TradeRows {
    private final JdbcClient jdbc;

    TradeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that stand at the stage or beyond, and have not ended.
    public List<TradeProject> from(Stage first, AsOf asOf) {
        return jdbc.sql(
                        """
                        select * from (
                          select s.project_id, s.code, s.name, s.place, s.investor, s.uscc, s.chain, s.industry, s.cents, s.currency,
                                 s.demo, %s stage, %s verified
                          from standing s
                          where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on) p
                        where p.stage >= :first and p.stage < :ended order by p.code, p.project_id"""
                                .formatted(Condition.STAGE, Condition.VERIFIED_STAGE))
                .param("on", asOf.validOn())
                .param("known", OffsetDateTime.ofInstant(asOf.recordedAt(), ZoneOffset.UTC))
                .param("first", (short) first.ordinal())
                .param("ended", (short) Stage.EXITED.ordinal())
                .query(TradeRows::project)
                .list();
    }

    private static TradeProject project(ResultSet row, int number) throws SQLException {
        var verified = row.getInt("verified");
        return new TradeProject(
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Place(row.getString("place")),
                row.getString("investor"),
                row.getString("uscc"),
                row.getString("chain"),
                row.getString("industry"),
                Entries.money(row, "cents", "currency"),
                Stage.at(row.getInt("stage")),
                row.getObject("verified") == null ? null : Stage.at(verified),
                row.getBoolean("demo"));
    }
}
