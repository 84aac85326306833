package org.yuanlian.chain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.SiteRule.Criterion;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// What a user asks of sites, where it is not what is declared.
///
/// @param weights by criterion, from 0 to 10
/// @param needs by criterion; 0 where nothing is needed
public record SiteQuestion(
        String node, @Nullable Integer lossPercent, Map<String, BigDecimal> weights, Map<String, BigDecimal> needs) {
    private static final int MOST_LOSS = 99;
    private static final BigDecimal MOST_WEIGHT = BigDecimal.TEN;
    private static final BigDecimal MOST_NEEDED = new BigDecimal("1000000000");

    /// Reads `land:3,power:2`.
    public static Map<String, BigDecimal> pairs(String key, @Nullable String text) {
        var problems = new Problems();
        var read = new HashMap<String, BigDecimal>();
        for (var pair : text == null || text.isBlank() ? List.<String>of() : List.of(text.split(","))) {
            var colon = pair.indexOf(':');
            try {
                read.put(pair.substring(0, Math.max(colon, 0)), new BigDecimal(pair.substring(colon + 1)));
            } catch (NumberFormatException e) {
                problems.add(Problem.of("chain.siting.number", key, pair));
            }
        }
        problems.refuseIfAny("This cannot be read.");
        return Map.copyOf(read);
    }

    /// @throws org.yuanlian.kernel.Refusal with everything that is wrong
    void check(SiteRule rule) {
        var problems = new Problems();
        var ids = rule.criteria().stream().map(Criterion::id).toList();
        names("weights", weights.keySet(), ids, problems);
        names("needs", needs.keySet(), ids, problems);
        range("weights", weights, MOST_WEIGHT, problems);
        range("needs", needs, MOST_NEEDED, problems);
        if (lossPercent != null && (lossPercent < 0 || lossPercent > MOST_LOSS)) {
            problems.add(Problem.of("chain.siting.range", "loss", lossPercent.toString(), MOST_LOSS));
        }
        problems.refuseIfAny("These parks cannot be compared so.");
    }

    private static void names(String key, Collection<String> given, List<String> known, Problems problems) {
        given.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(Problem.of("chain.siting.criterion", key, id, Nearest.to(id, known).orElse(""))));
    }

    private static void range(String key, Map<String, BigDecimal> given, BigDecimal most, Problems problems) {
        given.forEach((id, value) -> {
            if (value.signum() < 0 || value.compareTo(most) > 0) {
                problems.add(Problem.of("chain.siting.range", key + "." + id, value.toPlainString(), most.toPlainString()));
            }
        });
    }

    int weight(Criterion criterion) {
        return Objects.requireNonNullElseGet(weights.get(criterion.id()), () -> BigDecimal.valueOf(criterion.weight())).intValue();
    }

    @Nullable BigDecimal need(Criterion criterion) {
        return criterion.isStated() ? needs.getOrDefault(criterion.id(), criterion.need()) : null;
    }
}
