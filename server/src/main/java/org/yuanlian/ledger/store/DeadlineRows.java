package org.yuanlian.ledger.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Deadline;
import org.yuanlian.ledger.Stage;

/// Due days of projects, the earliest first.
@Component
public class DeadlineRows {
    private static final String BETWEEN =
            """
            with stood as (
              select s.project_id, s.code, s.name, s.place, s.unit, s.demo, %s stage, %s due from standing s
              where s.recorded_from <= :known and s.recorded_until > :known and s.valid_from <= :on and s.valid_until > :on
                and s.place >= :from and s.place < :until)
            select *, count(*) over () n from stood where due >= :first and due < :end order by due, code limit :limit
            """
                    .formatted(Condition.STAGE, Condition.DUE);
    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Deadline.Page between(AsOf asOf, Place place, LocalDate first, LocalDate end, int limit) {
        var total = new AtomicLong();
        var items = jdbc.sql(BETWEEN)
                .param("on", asOf.validOn())
                .param("known", OffsetDateTime.ofInstant(asOf.recordedAt(), ZoneOffset.UTC))
                .param("from", place.from())
                .param("until", place.until())
                .param("first", first)
                .param("end", end)
                .param("limit", limit)
                .query((row, _) -> {
                    total.set(row.getLong("n"));
                    return new Deadline(
                            row.getObject("project_id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            new Place(row.getString("place")),
                            row.getString("unit"),
                            row.getBoolean("demo"),
                            Stage.at(row.getInt("stage")),
                            row.getObject("due", LocalDate.class));
                })
                .list();
        return new Deadline.Page(total.get(), items);
    }
}
