package org.yuanlian.ledger.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.ledger.StandingRules;

/// Which rules the standings were built under.
@Component
public class StandingRuleRows {
    private final JdbcClient jdbc;

    StandingRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StandingRules> find() {
        return jdbc.sql("select hash, versions from standing_rules")
                .query((row, _) -> new StandingRules(new Sha256(row.getString("hash")), row.getString("versions")))
                .optional();
    }

    public void note(StandingRules rules, Instant at) {
        jdbc.sql(
                        """
                        insert into standing_rules (hash, versions, built_at) values (?, ?, ?)
                        on conflict (only_one) do update
                        set hash = excluded.hash, versions = excluded.versions, built_at = excluded.built_at""")
                .params(rules.hash().hex(), rules.versions(), at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
