package org.yuanlian.bench;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yuanlian.database.OwnerAccess;

/// Made-up firms over the area of Sichuan and whom they supply, in PostgreSQL and as arrays: the same for us and for the
/// engine that we are held against.
///
/// @param from who supplies, by index
/// @param to who is supplied
public record ChainWorld(OwnerAccess owner, double[] lon, double[] lat, int[] from, int[] to) {
    private static final int PORTION = 10_000;
    private static final String EXISTS = "select to_regclass('bench_edge') is not null";
    /// Drawn by hashing, so that the same number gives the same firm on every machine.
    private static final String FIRMS =
            """
            create unlogged table bench_firm as
            select i id, point(97.4 + 11.1 * (hashint4extended(i, 1) & 1048575) / 1048576, 26.1 + 8.2 * (hashint4extended(i, 2) & 1048575) / 1048576) at
            from generate_series(0, %1$d - 1) i""";
    private static final String EDGES =
            """
            create unlogged table bench_edge as
            select e %% %1$d src, ((hashint4extended(e, 3) & 2147483647) %% %1$d)::int dst from generate_series(0, %2$d - 1) e""";

    static ChainWorld of(OwnerAccess owner, int firms, int edges, Consumer<String> progress) throws SQLException {
        try (var connection = owner.connect()) {
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (!Boolean.TRUE.equals(sql.queryForObject(EXISTS, Boolean.class))) {
                progress.accept("  %,d firms and %,d edges".formatted(firms, edges));
                sql.execute(FIRMS.formatted(firms));
                sql.execute(EDGES.formatted(firms, edges));
                sql.execute("create index on bench_edge (src) include (dst)");
                sql.execute("create index on bench_firm using gist (at)");
                sql.execute("alter table bench_firm add primary key (id)");
                sql.execute("vacuum analyze bench_firm");
                sql.execute("vacuum analyze bench_edge");
            }
            progress.accept("  reads them");
            // Only within a transaction does the driver read by portions.
            connection.setAutoCommit(false);
            return read(owner, sql);
        }
    }

    private static ChainWorld read(OwnerAccess owner, JdbcTemplate sql) {
        var firms = sql.queryForObject("select count(*) from bench_firm", Integer.class);
        var edges = sql.queryForObject("select count(*) from bench_edge", Integer.class);
        if (firms == null || edges == null) {
            throw new IllegalStateException("The firms cannot be counted");
        }
        var world = new ChainWorld(owner, new double[firms], new double[firms], new int[edges], new int[edges]);
        sql.setFetchSize(PORTION);
        sql.query("select id, at[0], at[1] from bench_firm", row -> {
            world.lon[row.getInt(1)] = row.getDouble(2);
            world.lat[row.getInt(1)] = row.getDouble(3);
        });
        var next = new int[1];
        sql.query("select src, dst from bench_edge", row -> {
            world.from[next[0]] = row.getInt(1);
            world.to[next[0]++] = row.getInt(2);
        });
        return world;
    }
}
