package org.yuanlian.forecast.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.forecast.Fitted;
import org.yuanlian.forecast.Subject;
import org.yuanlian.forecast.hazard.Fit;

/// The models of the months.
@Component
public class FitRows {
    private final JdbcClient jdbc;

    FitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(Subject subject, Fitted fitted) {
        jdbc.sql(
                        """
                        insert into %s (month, known_at, canonical, digest, missed, made_at)
                        values (:month, :known, :canonical, :digest, :missed, :made)"""
                                .formatted(subject.table()))
                .param("month", fitted.month().atDay(1))
                .param("known", OffsetDateTime.ofInstant(fitted.knownAt(), ZoneOffset.UTC))
                .param("canonical", fitted.fit().canonical())
                .param("digest", fitted.digest().hex())
                .param("missed", fitted.missed())
                .param("made", OffsetDateTime.ofInstant(fitted.madeAt(), ZoneOffset.UTC))
                .update();
    }

    public Optional<Fitted> find(Subject subject, YearMonth month) {
        return jdbc.sql("select * from " + subject.table() + " where month = ?")
                .params(month.atDay(1))
                .query((row, _) -> new Fitted(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        Fit.read(row.getString("canonical")),
                        row.getDouble("missed"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
