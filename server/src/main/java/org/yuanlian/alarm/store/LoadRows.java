package org.yuanlian.alarm.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much people have in hand, as far as the scope reaches.
@Component
public class LoadRows {
    private final JdbcClient jdbc;

    LoadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param overdue those of the open ones whose term has passed
    public record Load(long open, long overdue) {
        public static final Load NOTHING = new Load(0, 0);
    }

    /// By the name of each; who has nothing is left out.
    public Map<String, Load> of(Collection<String> holders, Instant now) {
        var found = new HashMap<String, Load>();
        jdbc.sql(
                        """
                        select holder, count(*) as held, count(*) filter (where due_at < :now) as overdue
                        from alarm_standing where state <> 'CLOSED' and holder = any (:holders::text[]) group by holder""")
                .param("now", AlarmRows.at(now))
                .param("holders", AlarmRows.array(holders))
                .query(row -> {
                    found.put(row.getString("holder"), new Load(row.getLong("held"), row.getLong("overdue")));
                });
        return found;
    }
}
