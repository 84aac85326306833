package org.yuanlian.search.store;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.search.Findable;
import org.yuanlian.search.Shown;
import org.yuanlian.search.Source;

/// Things that stand in a table, a row each, handed over in the order of their ids.
abstract class RowSource<R> implements Source {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Rows<R> rows;

    RowSource(JdbcClient jdbc, Clock clock, Rows<R> rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = rows;
    }

    /// @param select ends in its conditions, and may ask for `:today`
    /// @param counted what stands behind `from` where they are counted
    /// @param part how many are handed over at once
    record Rows<R>(String select, String counted, String id, Ids ids, int part, RowMapper<R> row) {}

    abstract String id(R row);

    abstract Findable findable(R row);

    abstract Shown show(R row);

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from " + rows.counted).query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public void all(Consumer<List<Findable>> part) {
        var last = rows.ids.first();
        List<R> found;
        do {
            found = asked(" and %1$s > :asked order by %1$s limit %2$d".formatted(rows.id, rows.part), last);
            part.accept(found.stream().map(this::findable).toList());
            last = found.isEmpty() ? last : rows.ids.of(id(found.getLast()));
        } while (found.size() == rows.part);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Findable> of(Collection<String> ids) {
        return among(ids).stream().map(this::findable).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Shown> shown(Collection<String> ids) {
        return among(ids).stream().collect(Collectors.toMap(this::id, this::show));
    }

    private List<R> among(Collection<String> ids) {
        return asked(" and %s = any (:asked)".formatted(rows.id), rows.ids.all(ids));
    }

    private List<R> asked(String condition, Object value) {
        return jdbc.sql(rows.select + condition)
                .param("today", AsOf.now(clock).validOn())
                .param("asked", value)
                .query(rows.row)
                .list();
    }
}
