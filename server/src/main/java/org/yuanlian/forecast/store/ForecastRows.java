package org.yuanlian.forecast.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.forecast.Kept;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Stage;

/// What was forecast on the first days of months.
@Component
public class ForecastRows {
    private static final String WRITE =
            """
            insert into forecast (month, project_id, place, stage, since, due, missing)
            select :month, * from unnest(:projects::uuid[], :places::text[], :stages::smallint[], :since::date[], :due::date[], :missing::float8[])""";
    private final JdbcClient jdbc;

    ForecastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(YearMonth month, List<Kept> all) {
        jdbc.sql(WRITE)
                .param("month", month.atDay(1))
                .param("projects", all.stream().map(Kept::project).toArray(UUID[]::new))
                .param("places", all.stream().map(each -> each.place().key()).toArray(String[]::new))
                .param("stages", all.stream().map(each -> (short) each.stage().ordinal()).toArray(Short[]::new))
                .param("since", all.stream().map(each -> each.since().toString()).toArray(String[]::new))
                .param("due", all.stream().map(each -> each.due().toString()).toArray(String[]::new))
                .param("missing", all.stream().map(Kept::missing).toArray(Double[]::new))
                .update();
    }

    /// Those of a month whose day fell into another, in a place, as far as the caller may see them.
    public List<Kept> due(YearMonth made, YearMonth due, Place place) {
        return jdbc.sql(
                        """
                        select * from forecast where month = :month and due >= :first and due < :end
                          and place >= :from and place < :until order by project_id""")
                .param("month", made.atDay(1))
                .param("first", due.atDay(1))
                .param("end", due.plusMonths(1).atDay(1))
                .param("from", place.from())
                .param("until", place.until())
                .query((row, _) -> new Kept(
                        row.getObject("project_id", UUID.class),
                        new Place(row.getString("place")),
                        Stage.at(row.getInt("stage")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getDouble("missing")))
                .list();
    }
}
