package org.yuanlian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.yuanlian.chain.graph.FirmNetwork;

/// Whom a firm reaches in so many steps, of those within a circle about it; and who lies within the circle at all.
@Component
final class ReachPart implements ChainPart {
    private static final double KM = 100;
    private static final int QUERIES = 60;
    private static final int SQL_QUERIES = 7;
    private static final String SQL =
            """
            with recursive reached(id, hops) as (
              select ?, 0
              union
              select e.dst, r.hops + 1 from reached r join bench_edge e on e.src = r.id where r.hops < ?)
            select count(distinct f.id) from reached r join bench_firm f on f.id = r.id
              join bench_firm c on c.id = ? where 2 * 6371.0088 * asin(sqrt(pow(sin(radians(f.at[1] - c.at[1]) / 2), 2)
                + cos(radians(c.at[1])) * cos(radians(f.at[1])) * pow(sin(radians(f.at[0] - c.at[0]) / 2), 2))) <= 100""";
    private static final String SQL_CIRCLE =
            """
            select count(*) from bench_firm f, bench_firm c where c.id = ?
              and f.at <@ box(point(c.at[0] - 1.2, c.at[1] - 0.91), point(c.at[0] + 1.2, c.at[1] + 0.91))
              and 2 * 6371.0088 * asin(sqrt(pow(sin(radians(f.at[1] - c.at[1]) / 2), 2)
                + cos(radians(c.at[1])) * cos(radians(f.at[1])) * pow(sin(radians(f.at[0] - c.at[0]) / 2), 2))) <= 100""";

    @Override
    public String name() {
        return "reach";
    }

    private interface Query {
        int ask(int firm) throws Exception;
    }

    @Override
    public List<Figure> run(ChainWorld world, Consumer<String> progress) throws Exception {
        var network = FirmNetwork.of(world.lon(), world.lat(), world.from(), world.to());
        var plain = new ReachByHand(world);
        var figures = new ArrayList<Figure>();
        for (var hops : new int[] {3, 5}) {
            Query ours = firm -> network.reachedWithin(firm, hops, KM).length;
            Query bare = firm -> plain.reachedWithin(firm, hops, KM);
            agree(ours, bare);
            figures.add(new Figure(
                    "who a firm reaches in %d steps within 100 km, p95, %,d firms, %,d edges".formatted(hops, world.lon().length, world.to().length),
                    p95(ours, world), "ms", 50, p95(bare, world), "a breadth-first search over the same sorted arrays in a plain loop"));
        }
        Query circle = firm -> {
            var count = new int[1];
            network.within(world.lon()[firm], world.lat()[firm], KM, _ -> count[0]++);
            return count[0];
        };
        Query scanned = firm -> plain.within(firm, KM);
        figures.add(new Figure(
                "firms within 100 km of a point, p95, %,d firms".formatted(world.lon().length), p95(circle, world), "ms", 50, p95(scanned, world),
                "a plain loop over all points on the sphere"));
        figures.addAll(inSql(world));
        return figures;
    }

    /// The limit is of the same question: both find as many. Points within half a percent of the edge are decided on the ellipsoid by us.
    private static void agree(Query ours, Query bare) throws Exception {
        for (var firm : new int[] {0, 1, 2}) {
            if (Math.abs(ours.ask(firm) - bare.ask(firm)) > 1 + bare.ask(firm) / 20) {
                throw new IllegalStateException("From firm %d we find %d, by hand %d.".formatted(firm, ours.ask(firm), bare.ask(firm)));
            }
        }
    }

    private static double p95(Query query, ChainWorld world) throws Exception {
        var random = new Random(2026);
        var times = new double[QUERIES];
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < QUERIES; i++) {
                var firm = random.nextInt(world.lon().length);
                var began = System.nanoTime();
                query.ask(firm);
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        return Stopwatch.percentile(times, 95);
    }

    private static List<Figure> inSql(ChainWorld world) throws Exception {
        try (var connection = world.owner().connect()) {
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            var random = new Random(2026);
            var reached = Stopwatch.medianMillis(1, SQL_QUERIES, () -> {
                var firm = random.nextInt(world.lon().length);
                return sql.queryForObject(SQL, Integer.class, firm, 3, firm);
            });
            var circle = Stopwatch.medianMillis(1, SQL_QUERIES, () -> sql.queryForObject(SQL_CIRCLE, Integer.class, random.nextInt(world.lon().length)));
            return List.of(
                    new Figure("(for comparison: the 3 steps in PostgreSQL, a recursive query and an index)", reached, "ms", Double.MAX_VALUE, null, null),
                    new Figure("(for comparison: the circle in PostgreSQL, points in a GiST index)", circle, "ms", Double.MAX_VALUE, null, null));
        }
    }
}
