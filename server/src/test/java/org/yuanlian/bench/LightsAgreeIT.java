package org.yuanlian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.decision.Verdict;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.Lights;

/// The decision tables say what the same rules say as cases in SQL, at every value near which they change.
@WithDatabase
class LightsAgreeIT {
    @Autowired
    Lights lights;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tablesDecideAsCasesDo() throws Exception {
        var byTables = new HashMap<String, String>();
        var values = new StringBuilder();
        for (var rule : LightRule.values()) {
            inputs(rule).forEach(inputs -> {
                byTables.put(rule + " " + inputs, light(rule, inputs));
                values.append(values.isEmpty() ? "" : ",").append("('%s','%s')".formatted(rule, inputs));
            });
        }
        var sql = "select rule, inputs, %s light from (select rule, inputs, split_part(inputs, '|', 1)::numeric i, split_part(inputs, '|', 2) = 'true' excused from (values %s) v (rule, inputs)) told"
                .formatted(LightsByHand.CASE, values);
        var byCases = new HashMap<String, String>();
        Scope.EVERYWHERE.call(() -> jdbc.sql(sql).query((row, _) -> byCases.put(
                        row.getString("rule") + " " + row.getString("inputs"), row.getString("light")))
                .list());

        assertThat(byTables).isEqualTo(byCases);
        assertThat(byTables.values()).contains("GREEN", "YELLOW", "RED");
    }

    private static Stream<String> inputs(LightRule rule) {
        return switch (rule) {
            case START -> IntStream.rangeClosed(0, 12).boxed().flatMap(n -> Stream.of(n + "|true", n + "|false"));
            case PROGRESS -> tenths(-200, 800, 1);
            case PAYMENT -> tenths(-50, 50, 1);
            case LISTING, TALKS -> tenths(0, 120, 5);
        };
    }

    private static Stream<String> tenths(int from, int to, int step) {
        return IntStream.rangeClosed(from, to)
                .filter(n -> n % step == 0)
                .mapToObj(n -> BigDecimal.valueOf(n, 1).toPlainString());
    }

    private String light(LightRule rule, String inputs) {
        return switch (lights.rules(LocalDate.parse("2026-11-22")).decide(rule.tuple(inputs))) {
            case Verdict.Decided decided -> decided.outputs().getOrDefault("light", "");
            case Verdict.Undecided undecided -> undecided.toString();
        };
    }
}
