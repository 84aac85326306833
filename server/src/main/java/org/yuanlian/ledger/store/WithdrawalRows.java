package org.yuanlian.ledger.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Entry;

/// Finds what was taken back of that which counted at an as-of pair.
@Component
public class WithdrawalRows {
    private static final int MOST = 500;
    private static final String SINCE =
            """
            from entry w join entry e on e.seq = w.cancels
            where w.cancels is not null and w.recorded_at > :known and e.recorded_at <= :known and e.valid_on <= :on
              and w.place >= :placeFrom and w.place < :placeUntil""";
    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An entry and the one that took it back.
    public record Pair(UUID project, Entry entry, Entry withdrawal) {}

    public int count(AsOf asOf, Place place) {
        return jdbc.sql("select count(*) " + SINCE).params(parameters(asOf, place)).query(Integer.class).single();
    }

    public List<Pair> since(AsOf asOf, Place place) {
        var entries = new LinkedHashMap<Long, Entry>();
        jdbc.sql("select e.* " + SINCE + " order by w.seq limit " + MOST)
                .params(parameters(asOf, place))
                .query((row, number) -> entries.put(row.getLong("seq"), Entries.entry(row, number)))
                .list();
        return jdbc.sql("select w.* " + SINCE + " order by w.seq limit " + MOST)
                .params(parameters(asOf, place))
                .query((row, number) -> {
                    var withdrawal = Entries.entry(row, number);
                    var entry = Objects.requireNonNull(entries.get(withdrawal.cancels()));
                    return new Pair(row.getObject("project_id", UUID.class), entry, withdrawal);
                })
                .list();
    }

    private static Map<String, Object> parameters(AsOf asOf, Place place) {
        return Map.of(
                "on", asOf.validOn(),
                "known", OffsetDateTime.ofInstant(asOf.recordedAt(), ZoneOffset.UTC),
                "placeFrom", place.from(),
                "placeUntil", place.until());
    }
}
