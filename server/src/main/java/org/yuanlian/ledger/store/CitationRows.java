package org.yuanlian.ledger.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Citation;

/// Reads what rests on a piece of evidence.
@Component
public class CitationRows {
    private static final int MOST = 500;
    private final JdbcClient jdbc;

    CitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Citation> of(UUID evidence) {
        return jdbc.sql(
                        """
                        select e.seq, e.project_id, e.kind, e.grade, e.locator, e.quote,
                          (select s.name from standing s where s.project_id = e.project_id
                           and s.recorded_until = 'infinity' order by s.valid_from desc limit 1) name
                        from entry e where e.evidence_id = ? and e.cancels is null order by e.seq limit ?""")
                .params(evidence, MOST)
                .query((row, _) -> new Citation(
                        row.getLong("seq"),
                        row.getObject("project_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        Grade.valueOf(row.getString("grade")),
                        row.getString("locator"),
                        row.getString("quote")))
                .list();
    }
}
