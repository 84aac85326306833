package org.yuanlian.device.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.device.Heard;
import org.yuanlian.device.Trouble;

/// When devices were heard, and their faults, counted.
@Component
public class AttendanceRows {
    private final JdbcClient jdbc;

    AttendanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Row(UUID device, String code, Trouble trouble) {}

    public void add(UUID device, Heard heard) {
        jdbc.sql(
                        """
                        insert into device_seen (device_id, place, last_at, messages, points)
                        select id, place, :at, :messages, :points from device where id = :device
                        on conflict (device_id) do update set last_at = greatest(device_seen.last_at, excluded.last_at),
                          messages = device_seen.messages + excluded.messages, points = device_seen.points + excluded.points""")
                .param("device", device)
                .param("at", DeviceRows.at(heard.lastAt()))
                .param("messages", heard.messages())
                .param("points", heard.points())
                .update();
    }

    public void add(UUID device, String code, Trouble trouble) {
        jdbc.sql(
                        """
                        insert into device_trouble (device_id, place, code, times, last_at, last_value)
                        select id, place, :code, :times, :at, :value from device where id = :device
                        on conflict (device_id, code) do update set times = device_trouble.times + excluded.times,
                          last_at = excluded.last_at, last_value = excluded.last_value""")
                .param("device", device)
                .param("code", code)
                .param("times", trouble.times())
                .param("at", DeviceRows.at(trouble.lastAt()))
                .param("value", trouble.lastValue())
                .update();
    }

    public Map<UUID, Heard> heard() {
        return jdbc.sql("select * from device_seen")
                .query((row, _) -> Map.entry(
                        row.getObject("device_id", UUID.class),
                        new Heard(row.getObject("last_at", OffsetDateTime.class).toInstant(), row.getLong("messages"), row.getLong("points"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Map<UUID, List<Row>> troubles() {
        return jdbc.sql("select * from device_trouble order by device_id, times desc, code")
                .query((row, _) -> new Row(
                        row.getObject("device_id", UUID.class), row.getString("code"),
                        new Trouble(
                                row.getLong("times"), row.getObject("last_at", OffsetDateTime.class).toInstant(), row.getString("last_value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::device));
    }
}
