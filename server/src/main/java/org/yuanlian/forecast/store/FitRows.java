package org.yuanlian.forecast.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.forecast.Fitted;
import org.yuanlian.forecast.hazard.Fit;

/// The models of the months.
@Component
public class FitRows {
    private final JdbcClient jdbc;

    FitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(Fitted fitted) {
        jdbc.sql(
                        """
                        insert into forecast_fit (month, known_at, canonical, digest, missed, made_at)
                        values (:month, :known, :canonical, :digest, :missed, :made)""")
                .param("month", fitted.month().atDay(1))
                .param("known", OffsetDateTime.ofInstant(fitted.knownAt(), ZoneOffset.UTC))
                .param("canonical", fitted.fit().canonical())
                .param("digest", fitted.digest().hex())
                .param("missed", fitted.missed())
                .param("made", OffsetDateTime.ofInstant(fitted.madeAt(), ZoneOffset.UTC))
                .update();
    }

    public Optional<Fitted> find(YearMonth month) {
        return fits("where month = ?", month.atDay(1)).stream().findFirst();
    }

    private List<Fitted> fits(String where, Object... values) {
        return jdbc.sql("select * from forecast_fit " + where + " order by month")
                .params(values)
                .query((row, _) -> new Fitted(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        Fit.read(row.getString("canonical")),
                        row.getDouble("missed"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
