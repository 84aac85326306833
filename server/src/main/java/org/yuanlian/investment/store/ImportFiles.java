package org.yuanlian.investment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.investment.header.Confirmed;
import org.yuanlian.investment.header.ProposedMapping;
import org.yuanlian.investment.store.ImportFile.Result;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// The files that were handed in.
@Component
public class ImportFiles {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(ImportFile file) {
        jdbc.sql(
                        """
                        insert into import_file (id, place, sha256, name, size_bytes, state, proposal, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, 'uploaded', ?::jsonb, ?, ?)""")
                .params(
                        file.id(), file.place().key(), file.sha256().hex(), file.name(), file.size(),
                        json.writeValueAsString(file.proposal()), file.uploadedBy(), at(file.uploadedAt()))
                .update();
    }

    public Optional<ImportFile> find(UUID id) {
        return jdbc.sql("select * from import_file where id = ?").param(id).query(this::file).optional();
    }

    /// The same, and nobody else may run it until this transaction ends.
    public Optional<ImportFile> lock(UUID id) {
        return jdbc.sql("select * from import_file where id = ? for update").param(id).query(this::file).optional();
    }

    public Optional<ImportFile> find(Place place, Sha256 sha256) {
        return jdbc.sql("select * from import_file where place = ? and sha256 = ?")
                .params(place.key(), sha256.hex())
                .query(this::file)
                .optional();
    }

    public List<ImportFile> latest(int limit) {
        return jdbc.sql("select * from import_file order by uploaded_at desc limit ?").param(limit).query(this::file).list();
    }

    /// What is proposed anew for a file that was handed in again.
    public void propose(UUID id, ProposedMapping proposal) {
        jdbc.sql("update import_file set proposal = ?::jsonb where id = ?")
                .params(json.writeValueAsString(proposal), id)
                .update();
    }

    public void confirm(UUID id, Confirmed confirmed) {
        jdbc.sql("update import_file set mapping = ?::jsonb, preview = null, state = 'mapped' where id = ?")
                .params(json.writeValueAsString(confirmed), id)
                .update();
    }

    public void see(UUID id, Preview preview) {
        jdbc.sql("update import_file set preview = ?::jsonb, problems_total = ? where id = ?")
                .params(json.writeValueAsString(preview), preview.problemsTotal(), id)
                .update();
    }

    /// @return whether it could be started: nobody else runs it, and it is not done
    public boolean start(UUID id) {
        return jdbc.sql("update import_file set state = 'running' where id = ? and state in ('mapped', 'failed', 'refused') and mapping is not null")
                        .param(id)
                        .update()
                == 1;
    }

    public void end(UUID id, State state, Result result, int problems, Instant at) {
        jdbc.sql(
                        """
                        update import_file set state = ?, created = ?, changed = ?, unchanged = ?, rejected = ?, assumed = ?,
                               problems_total = ?, finished_at = ? where id = ?""")
                .params(
                        state.name().toLowerCase(Locale.ROOT), result.created(), result.changed(), result.unchanged(), result.rejected(), result.assumed(),
                        problems, at(at), id)
                .update();
    }

    /// Runs whose process has died: nobody holds their row.
    public int failInterrupted(Instant at) {
        return jdbc.sql(
                        """
                        update import_file set state = 'failed', finished_at = ?
                        where id in (select id from import_file where state = 'running' for update skip locked)""")
                .param(at(at))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private ImportFile file(ResultSet row, int number) throws SQLException {
        return new ImportFile(
                row.getObject("id", UUID.class),
                new Place(row.getString("place")),
                new Sha256(row.getString("sha256")),
                row.getString("name"),
                row.getLong("size_bytes"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                read(row.getString("proposal"), ProposedMapping.class),
                read(row.getString("mapping"), Confirmed.class),
                read(row.getString("preview"), Preview.class),
                new Result(row.getInt("created"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("rejected"), row.getInt("assumed")),
                row.getInt("problems_total"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> shape) {
        return text == null ? null : json.readValue(text, shape);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
