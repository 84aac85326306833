package org.yuanlian.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What has changed, by the transactions that changed it. Asked in the scope of the whole province.
@Component
public class Changes {
    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Change(long seq, long transaction, String kind, String id) {}

    /// @param forgotten changes of transactions before this one are no longer told
    public record State(UUID database, long forgotten) {}

    /// @param settled every transaction before this one has ended, so that no change of one can still come
    public record Told(long settled, List<Change> changes) {}

    @Transactional(readOnly = true)
    public State state() {
        return jdbc.sql("select database, forgotten::text::bigint forgotten from search_state")
                .query(State.class)
                .single();
    }

    @Transactional(readOnly = true)
    public long settled() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /// Changes of the transaction and later ones, but for those that were told before, in their order.
    @Transactional(readOnly = true)
    public Told since(long transaction, Collection<Long> but, int most) {
        var settled = settled();
        return new Told(
                settled,
                jdbc.sql(
                                """
                                select seq, xid::text::bigint "transaction", kind, id from search_change
                                where xid >= cast(cast(:since as text) as xid8) and seq <> all (:but)
                                order by seq limit :most""")
                        .param("since", transaction)
                        .param("but", but.toArray(Long[]::new))
                        .param("most", most)
                        .query(Changes::change)
                        .list());
    }

    /// Forgets what is a week old and in the index.
    @Transactional
    public void forget(long before) {
        jdbc.sql(
                        """
                        with gone as (
                          delete from search_change
                          where xid < cast(cast(:before as text) as xid8) and at < now() - interval '7 days' returning xid)
                        update search_state set forgotten = greatest(forgotten, last.xid)
                        from (select cast(cast(cast(cast(max(xid) as text) as bigint) + 1 as text) as xid8) xid from gone) last
                        where last.xid is not null""")
                .param("before", before)
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(row.getLong("seq"), row.getLong("transaction"), row.getString("kind"), row.getString("id"));
    }
}
