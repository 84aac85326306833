package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Debt;
import org.yuanlian.process.Exposure;
import org.yuanlian.process.NewDebt;
import org.yuanlian.process.WantedDebts;

/// Debts with the events that settled or extended them.
@Component
public class DebtRows {
    private static final String DEBTS =
            """
            select d.*, c.title case_title, c.demo, s.department, e.settled_at, coalesce(e.extended_to, d.due_on) owed_until
            from debt d join running_case c on c.id = d.case_id join step s on s.case_id = d.case_id and s.id = d.step
              cross join lateral (
                select max(at) filter (where kind = 'SETTLED') settled_at,
                  (array_agg(v.due_on order by seq desc) filter (where kind = 'EXTENDED'))[1] extended_to
                from debt_event v where v.debt_id = d.id) e
            """;
    private static final String MATCHING =
            """
            where d.place >= :from and d.place < :until and (:department::text is null or s.department = :department)
              and (not :open or e.settled_at is null)
            """;
    private static final String OWED =
            """
            select 1 from running_case where id = any (?::uuid[]) order by id for no key update;
            select d.case_id, b.step, d.document from debt d cross join unnest(d.blocks) b (step)
            where d.case_id = any (?::uuid[])
              and not exists (select from debt_event v where v.debt_id = d.id and v.kind = 'SETTLED')
            order by d.incurred_at, d.id""";
    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    DebtRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void insert(UUID id, Place place, NewDebt debt, List<String> blocks, Instant at, String by) {
        jdbc.sql(
                        """
                        insert into debt (id, case_id, place, step, kind, document, owner, due_on, blocks, incurred_at, incurred_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id, debt.caseId(), place.key(), debt.step(), debt.kind().name(), debt.document(), debt.owner(), debt.dueOn(),
                        blocks.toArray(String[]::new), RowForm.at(at), by)
                .update();
    }

    public void settle(Debt debt, Instant at, String by, String text, @Nullable UUID evidence) {
        jdbc.sql("insert into debt_event (debt_id, place, kind, at, by_whom, text, evidence_id) values (:id, :place, 'SETTLED', :at, :by, :text, :evidence)")
                .param("id", debt.id())
                .param("place", debt.place().key())
                .param("at", RowForm.at(at))
                .param("by", by)
                .param("text", text)
                .param("evidence", evidence)
                .update();
    }

    public void extend(Debt debt, Instant at, String by, String text, LocalDate dueOn) {
        jdbc.sql("insert into debt_event (debt_id, place, kind, at, by_whom, text, due_on) values (?, ?, 'EXTENDED', ?, ?, ?, ?)")
                .params(debt.id(), debt.place().key(), RowForm.at(at), by, text, dueOn)
                .update();
    }

    /// Keeps others from the debt until the transaction ends.
    public Optional<Debt> lock(UUID id) {
        return jdbc.sql("select id from debt where id = ? for update").param(id).query((row, _) -> row.getString("id")).optional()
                .flatMap(_ -> find(id));
    }

    public Optional<Debt> find(UUID id) {
        return jdbc.sql(DEBTS + "where d.id = ?").param(id).query(DebtRows::debt).optional();
    }

    public List<Debt> of(UUID caseId) {
        return jdbc.sql(DEBTS + "where d.case_id = ? order by d.incurred_at, d.id").param(caseId).query(DebtRows::debt).list();
    }

    /// A document that keeps a step from being finished.
    public record Owed(UUID caseId, String step, String document) {}

    /// What is owed of cases that nobody else moves or charges until the transaction ends. Held first and asked after, by
    /// two statements that travel together: so it sees what was taken on while it waited.
    public List<Owed> owed(Collection<UUID> cases) {
        var ids = cases.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Objects.requireNonNull(batches.execute(OWED, (PreparedStatementCallback<List<Owed>>) asked -> {
            asked.setString(1, ids);
            asked.setString(2, ids);
            asked.execute();
            asked.getMoreResults();
            var owed = new ArrayList<Owed>();
            try (var row = asked.getResultSet()) {
                while (row.next()) {
                    owed.add(new Owed(row.getObject("case_id", UUID.class), row.getString("step"), row.getString("document")));
                }
            }
            return owed;
        }));
    }

    public long count(WantedDebts wanted) {
        return matching("select count(*) from (" + DEBTS + MATCHING + ") n", wanted).query(Long.class).single();
    }

    public List<Debt> list(WantedDebts wanted) {
        return matching(DEBTS + MATCHING + "order by owed_until, d.id offset :offset limit :limit", wanted)
                .param("offset", wanted.offset())
                .param("limit", wanted.limit())
                .query(DebtRows::debt)
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, WantedDebts wanted) {
        return jdbc.sql(sql)
                .param("from", wanted.within().from())
                .param("until", wanted.within().until())
                .param("department", wanted.department())
                .param("open", wanted.openOnly());
    }

    public List<Exposure> exposure(LocalDate on, Place within) {
        return jdbc.sql(
                        "with owed as (" + DEBTS
                                + """
                                where e.settled_at is null and d.place >= :from and d.place < :until),
                                blocked as (
                                  select o.department, count(distinct (b.case_id, b.id)) steps,
                                    count(distinct (b.case_id, b.id)) filter (where b.state in ('RUNNING', 'STOPPED')) now
                                  from owed o join step b on b.case_id = o.case_id and b.id = any (o.blocks) group by o.department)
                                select o.department, count(*) filter (where o.kind = 'DEFERRED') deferred,
                                  count(*) filter (where o.kind = 'COMMITMENT') commitments,
                                  count(*) filter (where o.owed_until < :on) overdue, max(b.steps) blocked, max(b.now) blocked_now
                                from owed o join blocked b on b.department = o.department
                                group by o.department order by overdue desc, count(*) desc, o.department""")
                .param("from", within.from())
                .param("until", within.until())
                .param("on", on)
                .query((row, _) -> new Exposure(
                        row.getString("department"), row.getLong("deferred"), row.getLong("commitments"), row.getLong("overdue"),
                        row.getLong("blocked"), row.getLong("blocked_now")))
                .list();
    }

    private static Debt debt(ResultSet row, int number) throws SQLException {
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Debt(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_title"),
                new Place(row.getString("place")),
                row.getBoolean("demo"),
                row.getString("step"),
                row.getString("department"),
                Debt.Kind.valueOf(row.getString("kind")),
                row.getString("document"),
                row.getString("owner"),
                Objects.requireNonNull(row.getObject("owed_until", LocalDate.class)),
                Arrays.asList((String[]) row.getArray("blocks").getArray()),
                RowForm.instant(row, "incurred_at"),
                row.getString("incurred_by"),
                settled == null ? null : settled.toInstant());
    }
}
