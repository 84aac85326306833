package org.yuanlian.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Period;
import org.yuanlian.registry.NewObservation;
import org.yuanlian.registry.Observation;
import org.yuanlian.registry.Observation.Basis;
import org.yuanlian.registry.Observation.Figure;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;

public final class ObservationRows {
    private final JdbcClient jdbc;

    public ObservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Observation> of(Subject subject, AsOf asOf) {
        return jdbc.sql(
                        """
                        select * from observation o
                        where subject_kind = :kind and subject = :subject and cancels is null
                          and (valid_on is null or valid_on <= :on) and recorded_at <= :known
                          and not exists (select from observation c where c.cancels = o.id and c.recorded_at <= :known)
                        order by indicator, period desc nulls last, valid_on desc nulls last, recorded_at desc""")
                .param("kind", subject.kind().word())
                .param("subject", subject.id())
                .param("on", asOf.validOn())
                .param("known", asOf.recordedAt().atOffset(ZoneOffset.UTC))
                .query(ObservationRows::observation)
                .list();
    }

    public List<Observation> named(SubjectKind kind, Collection<String> indicators, AsOf asOf) {
        return jdbc.sql(
                        """
                        select * from observation o
                        where subject_kind = :kind and indicator in (:indicators) and cancels is null
                          and (valid_on is null or valid_on <= :on) and recorded_at <= :known
                          and not exists (select from observation c where c.cancels = o.id and c.recorded_at <= :known)
                        order by subject, period desc nulls last, valid_on desc nulls last, recorded_at desc, id""")
                .param("kind", kind.word())
                .param("indicators", indicators)
                .param("on", asOf.validOn())
                .param("known", asOf.recordedAt().atOffset(ZoneOffset.UTC))
                .query(ObservationRows::observation)
                .list();
    }

    public Optional<Observation> find(UUID id) {
        return jdbc.sql("select * from observation where id = ? and cancels is null")
                .param(id)
                .query(ObservationRows::observation)
                .optional();
    }

    public List<Observation> on(UUID evidence) {
        return jdbc.sql(
                        """
                        select * from observation o where evidence = ? and cancels is null
                          and not exists (select from observation c where c.cancels = o.id)
                        order by recorded_at, id""")
                .param(evidence)
                .query(ObservationRows::observation)
                .list();
    }

    public Observation insert(UUID id, NewObservation observation, Instant at, String by) {
        var figure = observation.figure();
        var basis = observation.basis();
        var period = figure.period();
        return jdbc.sql(
                        """
                        insert into observation (id, subject_kind, subject, place, indicator, operator, value, unit, period,
                            valid_on, source, grade, evidence, locator, quote, origin, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'user', ?, ?) returning *""")
                .param(id)
                .param(observation.subject().kind().word())
                .param(observation.subject().id())
                .param(observation.place().key())
                .param(figure.indicator())
                .param(figure.operator())
                .param(figure.value())
                .param(figure.unit())
                .param(period == null ? null : period.toString())
                .param(observation.validOn())
                .param(basis.source())
                .param(basis.grade().name())
                .param(basis.evidence())
                .param(basis.locator())
                .param(basis.quote())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by)
                .query(ObservationRows::observation)
                .single();
    }

    /// @return whether the observation was in force, and a user's
    public boolean cancel(UUID id, UUID cancelled, String reason, Instant at, String by) {
        return jdbc.sql(
                        """
                        insert into observation (id, subject_kind, subject, place, indicator, operator, value, unit, period,
                            valid_on, source, grade, evidence, locator, quote, origin, recorded_at, recorded_by, cancels, reason)
                        select :id, subject_kind, subject, place, indicator, operator, value, unit, period,
                            valid_on, source, grade, evidence, locator, quote, origin, :at, :by, id, :reason
                        from observation where id = :cancelled and origin = 'user' and cancels is null
                        on conflict (cancels) do nothing""")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .param("cancelled", cancelled)
                .update()
                == 1;
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getObject("id", UUID.class),
                new Subject(
                        SubjectKind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT)),
                        row.getString("subject")),
                new Figure(
                        row.getString("indicator"),
                        row.getString("operator"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        period(row.getString("period"))),
                row.getObject("valid_on", LocalDate.class),
                new Basis(
                        row.getString("source"),
                        Grade.valueOf(row.getString("grade")),
                        row.getObject("evidence", UUID.class),
                        row.getString("locator"),
                        row.getString("quote")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable Period period(@Nullable String text) {
        return text == null ? null : Period.parse(text);
    }
}
