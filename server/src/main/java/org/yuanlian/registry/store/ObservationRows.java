package org.yuanlian.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanlian.kernel.Period;
import org.yuanlian.registry.NewObservation;
import org.yuanlian.registry.Observation;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;

public final class ObservationRows {
    private final JdbcClient jdbc;

    public ObservationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Observation> of(Subject subject) {
        return jdbc.sql(
                        """
                        select * from observation where subject_kind = ? and subject = ?
                        order by indicator, period desc nulls last, recorded_at desc""")
                .params(stored(subject.kind()), subject.id())
                .query(ObservationRows::observation)
                .list();
    }

    public Observation insert(UUID id, NewObservation observation, Instant at, String by) {
        var period = observation.period();
        return jdbc.sql(
                        """
                        insert into observation (id, subject_kind, subject, place, indicator, operator, value, unit,
                            period, source, evidence, locator, origin, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'user', ?, ?) returning *""")
                .param(id)
                .param(stored(observation.subject().kind()))
                .param(observation.subject().id())
                .param(observation.place().key())
                .param(observation.indicator())
                .param(observation.operator())
                .param(observation.value())
                .param(observation.unit())
                .param(period == null ? null : period.toString())
                .param(observation.source())
                .param(observation.evidence())
                .param(observation.locator())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by)
                .query(ObservationRows::observation)
                .single();
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getObject("id", UUID.class),
                new Subject(
                        SubjectKind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT)),
                        row.getString("subject")),
                row.getString("indicator"),
                row.getString("operator"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                period(row.getString("period")),
                row.getString("source"),
                row.getObject("evidence", UUID.class),
                row.getString("locator"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable Period period(@Nullable String text) {
        return text == null ? null : Period.parse(text);
    }

    private static String stored(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
