package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Link;
import org.yuanlian.ledger.Stage;

/// Statements that one project supports another, with both as they stood.
@Component
public class LinkRows {
    private static final String END =
            """
            %1$s.project_id %1$s_id, %1$s.code %1$s_code, %1$s.name %1$s_name, %1$s.place %1$s_place, %1$s.investor %1$s_investor,
            %1$s.uscc %1$s_uscc, %1$s.demo %1$s_demo, %1$s.step_stage[width_bucket(:on, %1$s.step_on)] %1$s_stage,
            case when %1$s.currency = 'CNY' then %1$s.cents end %1$s_cents,
            case when %1$s.currency = 'CNY' then %1$s.arrived_verified_cents[width_bucket(:on, %1$s.arrived_on)] end %1$s_arrived
            """;
    private static final String AS_OF =
            "%1$s.recorded_from <= :known and %1$s.recorded_until > :known and %1$s.valid_from <= :on and %1$s.valid_until > :on";
    private static final String LINKS =
            """
            with said as (
              select e.project_id, btrim(e.text) leading_code, min(e.valid_on) since, min(e.grade) grade from entry e
              where e.kind in ('supports-project', 'supply-contract') and e.recorded_at <= :known and e.valid_on <= :on
                and not exists (select from entry w where w.cancels = e.seq and w.recorded_at <= :known)
              group by 1, 2)
            select said.leading_code, said.since, said.grade, %s, %s
            from said join standing a on a.project_id = said.project_id and %s
            left join (project p join standing b on b.project_id = p.id and %s) on p.code = said.leading_code
            order by said.leading_code, a_code
            """
                    .formatted(END.formatted("a"), END.formatted("b"), AS_OF.formatted("a"), AS_OF.formatted("b"));
    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Link> links(AsOf asOf) {
        return jdbc.sql(LINKS)
                .param("on", asOf.validOn())
                .param("known", OffsetDateTime.ofInstant(asOf.recordedAt(), ZoneOffset.UTC))
                .query((row, _) -> new Link(
                        end(row, "a"),
                        row.getString("leading_code"),
                        row.getObject("b_id") == null ? null : end(row, "b"),
                        row.getObject("since", LocalDate.class),
                        Grade.valueOf(row.getString("grade"))))
                .list();
    }

    private static Link.End end(ResultSet row, String of) throws SQLException {
        return new Link.End(
                row.getObject(of + "_id", UUID.class),
                row.getString(of + "_code"),
                row.getString(of + "_name"),
                new Place(row.getString(of + "_place")),
                row.getString(of + "_investor"),
                row.getString(of + "_uscc"),
                row.getBoolean(of + "_demo"),
                isExited(row.getObject(of + "_stage", Integer.class)),
                row.getLong(of + "_cents"),
                row.getLong(of + "_arrived"));
    }

    private static boolean isExited(@Nullable Integer stage) {
        return stage != null && Stage.at(stage) == Stage.EXITED;
    }
}
