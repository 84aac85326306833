package org.yuanlian.asset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Caller;
import org.yuanlian.asset.AssetAct.Kind;
import org.yuanlian.asset.store.LimitRows;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.declared.SoleLimit;

/// Limits that hold for one thing alone, in place of the declared ones.
@Component
public class Limits {
    private static final int LONGEST_SOURCE = 200;
    private final Assets assets;
    private final LimitRows rows;
    private final DeclaredAlarmRules rules;

    Limits(Assets assets, LimitRows rows, DeclaredAlarmRules rules) {
        this.assets = assets;
        this.rows = rows;
        this.rules = rules;
    }

    /// @param from now where nothing is given; never earlier, since what was judged stays as it was judged
    public record Wanted(String rule, BigDecimal limit, @Nullable BigDecimal clearAt, String source, @Nullable Instant from) {}

    /// As they were recorded.
    @Transactional(readOnly = true)
    public List<Limit> of(UUID asset) {
        return rows.of(asset);
    }

    @Transactional(readOnly = true)
    public List<Limit> all() {
        return rows.all();
    }

    /// The limits of one thing that hold at an instant, by rule.
    public static Map<String, Limit> at(List<Limit> recorded, Instant at) {
        var holding = new LinkedHashMap<String, Limit>();
        recorded.stream().filter(one -> !one.from().isAfter(at)).forEach(one -> holding.merge(one.rule(), one, Limits::later));
        holding.values().removeIf(one -> one.limit() == null);
        return holding;
    }

    private static Limit later(Limit one, Limit other) {
        int order = one.from().compareTo(other.from());
        return order > 0 || order == 0 && one.seq() > other.seq() ? one : other;
    }

    /// From their instants on just these limits hold for it, and for all other rules the declared ones.
    @Transactional
    public void set(UUID asset, List<Wanted> wanted) {
        var thing = assets.live(asset);
        var at = assets.now();
        var recorded = rows.of(asset);
        var last = at(recorded, Instant.MAX);
        var by = Caller.current().name();
        var fresh = wanted.stream().filter(one -> !isSaid(one, last.get(one.rule()))).toList();
        check(wanted, fresh, at);
        var gone = last.values().stream().filter(one -> wanted.stream().noneMatch(other -> other.rule().equals(one.rule()))).toList();
        if (fresh.isEmpty() && gone.isEmpty()) {
            return;
        }
        fresh.forEach(one -> {
            var from = one.from() == null ? at : one.from();
            rows.add(new Limit(0, asset, one.rule(), one.limit(), one.clearAt(), one.source().strip(), from, at, by), thing.place());
        });
        gone.forEach(one -> Stream.concat(Stream.of(at), recorded.stream().filter(other -> other.rule().equals(one.rule())).map(Limit::from).filter(at::isBefore))
                .distinct()
                .forEach(from -> rows.add(new Limit(0, asset, one.rule(), null, null, one.source(), from, at, by), thing.place())));
        assets.record(thing, Kind.LIMITS, told(last), told(at(rows.of(asset), Instant.MAX)), null);
    }

    private static boolean isSaid(Wanted wanted, @Nullable Limit last) {
        return last != null && last.limit() != null && last.limit().compareTo(wanted.limit()) == 0 && equal(last.clearAt(), wanted.clearAt())
                && last.source().equals(wanted.source().strip()) && (wanted.from() == null || wanted.from().equals(last.from()));
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void check(List<Wanted> wanted, List<Wanted> fresh, Instant now) {
        var problems = new Problems();
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            var where = "limits[%d].".formatted(i);
            var found = rules.latest(one.rule());
            var sole = found.flatMap(rule -> SoleLimit.of(rule.rule().when()));
            if (found.isEmpty()) {
                problems.add(Problem.of("asset.limit.rule", where + "rule", one.rule()));
            } else if (sole.isEmpty()) {
                problems.add(Problem.of("asset.limit.none", where + "rule", one.rule()));
            } else if (one.clearAt() != null && one.clearAt().compareTo(one.limit()) * (sole.get().above() ? 1 : -1) > 0) {
                problems.add(Problem.of("asset.limit.clear", where + "clearAt", one.clearAt().toPlainString(), one.limit().toPlainString()));
            }
            if (one.source().isBlank() || one.source().length() > LONGEST_SOURCE) {
                problems.add(Problem.of("asset.limit.source", where + "source", one.source(), LONGEST_SOURCE));
            }
            if (wanted.subList(0, i).stream().anyMatch(other -> other.rule().equals(one.rule()))) {
                problems.add(Problem.of("asset.limit.twice", where + "rule", one.rule()));
            }
            if (one.from() != null && one.from().isBefore(now) && fresh.contains(one)) {
                problems.add(Problem.of("asset.limit.past", where + "from", one.from().toString()));
            }
        }
        problems.refuseIfAny("These limits cannot be set.");
    }

    private static Map<String, Object> told(Map<String, Limit> limits) {
        var told = new LinkedHashMap<String, Object>();
        limits.forEach((rule, one) -> {
            var said = new LinkedHashMap<String, Object>();
            said.put("limit", one.limit());
            said.put("clearAt", one.clearAt());
            said.put("source", one.source());
            said.put("from", one.from().toString());
            told.put(rule, said);
        });
        return told;
    }
}
