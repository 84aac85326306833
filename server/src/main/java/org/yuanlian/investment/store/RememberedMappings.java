package org.yuanlian.investment.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the columns under certain headers were last taken for, at a place.
@Component
public class RememberedMappings {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RememberedMappings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param field null for a column that was left out
    public record Choice(@Nullable String field, @Nullable String unit) {}

    /// The choices by the core of the header.
    public Optional<Map<String, Choice>> find(Place place, String headerKey) {
        return jdbc.sql("select columns from import_mapping where place = ? and header_key = ?")
                .params(place.key(), headerKey)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, Choice>>() {}));
    }

    public void remember(Place place, String headerKey, Map<String, Choice> choices, Instant at) {
        jdbc.sql(
                        """
                        insert into import_mapping (place, header_key, columns, used_at) values (?, ?, ?::jsonb, ?)
                        on conflict (place, header_key) do update set columns = excluded.columns, used_at = excluded.used_at""")
                .params(place.key(), headerKey, json.writeValueAsString(choices), OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
