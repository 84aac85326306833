package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.recall.Glance;

/// The four rates by where projects stand, added up from a look at each.
final class Placed {
    /// What can be told from the place alone.
    static final Set<Cohort> COHORTS = Set.of(Cohort.CITY, Cohort.COUNTY);

    private static final Collector<Footing, long[], long[]> SUM = Collector.of(
            () -> new long[10], (sum, footing) -> add(sum, counts(footing)), (one, other) -> add(one, other));

    private Placed() {}

    /// Rows of each cohort, and one row of all together, the largest first.
    static List<RateRow> rates(Stream<Glance> projects, Collection<Cohort> cohorts) {
        var regions = projects.filter(Glance::isSigned)
                .collect(Collectors.groupingBy(
                        project -> project.place().key().substring(0, 6), Collectors.mapping(Glance::footing, SUM)));
        var rows = new HashMap<RateRow.Of, long[]>();
        rows.put(RateRow.Of.ALL, new long[10]);
        regions.forEach((region, sum) -> {
            add(rows.get(RateRow.Of.ALL), sum);
            cohorts.forEach(cohort -> add(rows.computeIfAbsent(of(cohort, region), _ -> new long[10]), sum));
        });
        return rows.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .sorted(Comparator.comparingLong(RateRow::projects).reversed())
                .toList();
    }

    private static RateRow.Of of(Cohort cohort, String region) {
        var city = region.startsWith("00", 2) ? null : region.substring(0, 4) + "00";
        var county = region.endsWith("00") ? null : region;
        return cohort == Cohort.CITY ? new RateRow.Of(cohort, city, city) : new RateRow.Of(cohort, county, null);
    }

    private static long[] counts(Footing footing) {
        var reported = footing.reported();
        var verified = footing.verified();
        return new long[] {
            1, footing.cents(),
            one(reported.performed()), one(verified.performed()),
            one(reported.started()), one(verified.started()),
            one(reported.producing()), one(verified.producing()),
            reported.arrivedCents(), verified.arrivedCents()
        };
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static long[] add(long[] sum, long[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], more[i]);
        }
        return sum;
    }

    private static RateRow row(RateRow.Of of, long[] sum) {
        return new RateRow(
                of,
                sum[0],
                Money.cny(yuan(sum[1])),
                Rate.of(sum[2], sum[3], sum[0]),
                Rate.of(sum[4], sum[5], sum[0]),
                Rate.of(sum[6], sum[7], sum[0]),
                new Rate(yuan(sum[8]), yuan(sum[9]), yuan(sum[1])));
    }

    private static BigDecimal yuan(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
