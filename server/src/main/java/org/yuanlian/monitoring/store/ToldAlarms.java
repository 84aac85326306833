package org.yuanlian.monitoring.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;

/// The last change of a journal that the desk has, by the place for which it is told.
@Component
public class ToldAlarms {
    private final JdbcClient jdbc;

    ToldAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long last(Place place, String journal) {
        return jdbc.sql("select coalesce(max(last), 0) from told_alarms where place = ? and journal = ?").params(place.key(), journal).query(Long.class).single();
    }

    public void keep(Place place, String journal, long last) {
        jdbc.sql("insert into told_alarms (place, journal, last) values (?, ?, ?) on conflict (place, journal) do update set last = excluded.last")
                .params(place.key(), journal, last)
                .update();
    }
}
