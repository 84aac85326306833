package org.yuanlian.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.ProjectHead;

/// The projects themselves: their code, their place, and how often they have been written to.
@Component
public class Projects {
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /// Over other connections than the pool's.
    static Projects over(DataSource connections) {
        return new Projects(JdbcClient.create(connections), connections);
    }

    Projects(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /// A project that enters the ledger.
    public record Opened(
            UUID id,
            String code,
            Place place,
            @Nullable String uscc,
            boolean demo,
            Instant at,
            String by,
            long version) {}

    public void write(List<Opened> opened) {
        Copy.into(dataSource, "project", "id, code, place, uscc, demo, opened_at, opened_by, version", copy -> {
            for (var project : opened) {
                copy.add(project.id()).add(project.code()).add(project.place()).add(project.uscc());
                copy.add(project.demo()).add(project.at()).add(project.by()).add(project.version()).end();
            }
        });
    }

    public boolean hasDemo() {
        return jdbc.sql("select exists (select from project where demo)").query(Boolean.class).single();
    }

    /// Those whose codes begin so, by code.
    public Map<String, UUID> coded(String prefix) {
        var coded = new HashMap<String, UUID>();
        jdbc.sql("select code, id from project where starts_with(code, ?)")
                .param(prefix)
                .query(row -> {
                    coded.put(row.getString("code"), row.getObject("id", UUID.class));
                });
        return coded;
    }

    public Optional<ProjectHead> find(UUID id) {
        return jdbc.sql("select * from project where id = ?").param(id).query(Projects::row).optional();
    }

    public Optional<ProjectHead> lock(UUID id) {
        return jdbc.sql("select * from project where id = ? for update")
                .param(id)
                .query(Projects::row)
                .optional();
    }

    /// The next projects in the order of their ids, held until the transaction ends.
    public List<ProjectHead> lockAfter(@Nullable UUID last, int most) {
        return jdbc.sql(
                        """
                        select * from project where :last::uuid is null or id > :last::uuid
                        order by id limit :most for update""")
                .param("last", last)
                .param("most", most)
                .query(Projects::row)
                .list();
    }

    public boolean any() {
        return jdbc.sql("select exists (select from project)").query(Boolean.class).single();
    }

    public void advance(UUID id, @Nullable String uscc) {
        var changed = jdbc.sql(
                        "update project set version = version + 1, uscc = coalesce(:uscc, uscc) where id = :id")
                .param("uscc", uscc)
                .param("id", id)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("The project %s was not advanced but %d rows".formatted(id, changed));
        }
    }

    private static ProjectHead row(ResultSet row, int number) throws SQLException {
        return new ProjectHead(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Place(row.getString("place")),
                row.getBoolean("demo"),
                row.getLong("version"));
    }
}
