package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.recall.Story;
import org.yuanlian.ledger.recall.Vocabulary;

/// Reads what was said, project by project.
@Component
public class StoryRows {
    private final JdbcClient jdbc;

    StoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// About how many there are.
    public long statements() {
        return jdbc.sql("select greatest(reltuples, 0)::bigint from pg_class where oid = 'entry'::regclass")
                .query(Long.class)
                .single();
    }

    /// Numbers grow in the order of commits, since whoever reserves them holds their lock until then.
    public long last() {
        return jdbc.sql("select coalesce(max(seq), 0) from entry").query(Long.class).single();
    }

    /// Projects of which something was said after an entry, and the number of its last.
    public record Touched(UUID project, long last) {}

    public List<Touched> touchedAfter(long seq) {
        return jdbc.sql("select project_id project, max(seq) last from entry where seq > ? group by 1")
                .param(seq)
                .query((row, _) -> new Touched(row.getObject("project", UUID.class), row.getLong("last")))
                .list();
    }

    /// The next projects in the order of their ids.
    public List<UUID> projectsAfter(@Nullable UUID last, int most) {
        return jdbc.sql("select id from project where :last::uuid is null or id > :last::uuid order by id limit :most")
                .param("last", last)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    public List<Story> of(List<UUID> projects, Vocabulary words) {
        var told = new HashMap<UUID, Told>();
        jdbc.sql(
                        """
                        select project_id, place, seq, kind, valid_on - date '1970-01-01' as day, grade in ('A', 'B') as verifies,
                          (extract(epoch from recorded_at) * 1000000)::bigint recorded, cents, currency,
                          case when kind = any (?) then text end words, cancels
                        from entry where project_id = any (?) order by seq""")
                .params(words.worded().toArray(String[]::new), projects.toArray(UUID[]::new))
                .query(row -> {
                    var place = row.getString("place");
                    told.computeIfAbsent(row.getObject("project_id", UUID.class), _ -> new Told(new Place(place), new ArrayList<>()))
                            .lines()
                            .add(line(row));
                });
        return told.entrySet().stream()
                .map(each -> new Story(words, each.getKey(), each.getValue().place(), each.getValue().lines()))
                .toList();
    }

    private record Told(Place place, List<Story.Line> lines) {}

    private static Story.Line line(ResultSet row) throws SQLException {
        return new Story.Line(
                row.getLong("seq"),
                row.getString("kind"),
                row.getInt("day"),
                row.getLong("recorded"),
                row.getBoolean("verifies"),
                row.getLong("cents"),
                row.getString("currency"),
                row.getString("words"),
                row.getObject("cancels", Long.class));
    }
}
