package org.yuanlian.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Entry;

/// What the ledger holds, in the order of recording.
@Component
public class Entries {
    private static final String COLUMNS =
            """
            seq, project_id, place, kind, valid_on, recorded_at, recorded_by, grade, cents, currency, text, quote,
            evidence_id, locator, cancels""";
    private static final long NUMBERING = 0x7975616e6c69616eL;
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /// Over other connections than the pool's.
    static Entries over(DataSource connections) {
        return new Entries(JdbcClient.create(connections), connections);
    }

    Entries(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// Reserves numbers for entries to come.
    ///
    /// @return the first of them; numbers grow in the order of recording
    public long reserve(int count) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(NUMBERING).query().singleRow();
        return jdbc.sql("select setval('entry_seq_seq', nextval('entry_seq_seq') + ? - 1) - ? + 1")
                .params(count, count)
                .query(Long.class)
                .single();
    }

    public void write(Map<UUID, Written> written) {
        Copy.into(dataSource, "entry", COLUMNS, copy -> written.forEach(
                (project, all) -> all.entries().forEach(entry -> write(copy, project, all.place(), entry))));
    }

    /// The entries of one project and the place that they belong to.
    public record Written(Place place, List<Entry> entries) {}

    private static void write(Copy copy, UUID project, Place place, Entry entry) {
        var amount = entry.amount();
        copy.add(entry.seq()).add(project).add(place).add(entry.kind()).add(entry.validOn());
        copy.add(entry.recordedAt()).add(entry.recordedBy()).add(entry.grade());
        copy.add(amount == null ? null : cents(amount));
        copy.add(amount == null ? null : amount.currency().getCurrencyCode());
        copy.add(entry.text()).add(entry.quote()).add(entry.evidence()).add(entry.locator());
        copy.add(entry.cancels()).end();
    }

    public List<Entry> of(UUID project) {
        return jdbc.sql("select * from entry where project_id = ? order by seq")
                .param(project)
                .query(Entries::entry)
                .list();
    }

    /// Of many projects at once, each in the order of recording.
    public Map<UUID, List<Entry>> of(List<UUID> projects) {
        var of = new HashMap<UUID, List<Entry>>();
        jdbc.sql("select * from entry where project_id = any (?) order by seq")
                .param(projects.toArray(UUID[]::new))
                .query(row -> {
                    of.computeIfAbsent(row.getObject("project_id", UUID.class), _ -> new ArrayList<>())
                            .add(entry(row, row.getRow()));
                });
        return of;
    }

    public List<Entry> of(UUID project, Instant recordedAt) {
        return jdbc.sql("select * from entry where project_id = ? and recorded_at <= ? order by seq")
                .params(project, OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .query(Entries::entry)
                .list();
    }

    static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }

    static @Nullable Money money(ResultSet row, String cents, String currency) throws SQLException {
        var amount = row.getLong(cents);
        return row.wasNull() ? null : Money.of(BigDecimal.valueOf(amount, 2), row.getString(currency));
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getString("kind"),
                row.getObject("valid_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                Grade.valueOf(row.getString("grade")),
                money(row, "cents", "currency"),
                row.getString("text"),
                row.getString("quote"),
                row.getObject("evidence_id", UUID.class),
                row.getString("locator"),
                row.getObject("cancels", Long.class));
    }
}
