package org.yuanlian.forecast.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.forecast.KeptStep;
import org.yuanlian.kernel.Place;

/// Forecasts of running steps, as they were made.
@Component
public class StepForecastRows {
    private static final String WRITE =
            """
            insert into step_forecast (month, case_id, step, round, place, due, missing)
            select :month, * from unnest(:cases::uuid[], :steps::text[], :rounds::int[], :places::text[], :due::date[], :missing::float8[])""";
    private final JdbcClient jdbc;

    StepForecastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(YearMonth month, List<KeptStep> all) {
        jdbc.sql(WRITE)
                .param("month", month.atDay(1))
                .param("cases", all.stream().map(KeptStep::caseId).toArray(UUID[]::new))
                .param("steps", all.stream().map(KeptStep::step).toArray(String[]::new))
                .param("rounds", all.stream().map(KeptStep::round).toArray(Integer[]::new))
                .param("places", all.stream().map(each -> each.place().key()).toArray(String[]::new))
                .param("due", all.stream().map(each -> each.due() == null ? null : each.due().toString()).toArray(String[]::new))
                .param("missing", all.stream().map(KeptStep::missing).toArray(Double[]::new))
                .update();
    }

    /// Those of a month, in a place, as far as the caller may see them.
    public List<KeptStep> of(YearMonth made, Place place) {
        return jdbc.sql("select * from step_forecast where month = :month and place >= :from and place < :until order by case_id, step")
                .param("month", made.atDay(1))
                .param("from", place.from())
                .param("until", place.until())
                .query((row, _) -> new KeptStep(
                        row.getObject("case_id", UUID.class),
                        row.getString("step"),
                        row.getInt("round"),
                        new Place(row.getString("place")),
                        row.getObject("due", LocalDate.class),
                        row.getDouble("missing")))
                .list();
    }
}
