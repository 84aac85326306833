package org.yuanlian.investment.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.investment.header.ContractKind;
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

    /// @param columns the choices by the core of the header
    /// @param contractKind what a contract of an unnamed kind was taken for
    public record Remembered(Map<String, Choice> columns, ContractKind contractKind) {
        public static final Remembered NOTHING = new Remembered(Map.of(), ContractKind.FORMAL);
    }

    public Remembered find(Place place, String headerKey) {
        return jdbc.sql("select columns, contract_kind from import_mapping where place = ? and header_key = ?")
                .params(place.key(), headerKey)
                .query((row, _) -> new Remembered(
                        json.readValue(row.getString("columns"), new TypeReference<Map<String, Choice>>() {}),
                        ContractKind.valueOf(row.getString("contract_kind"))))
                .optional()
                .orElse(Remembered.NOTHING);
    }

    public void remember(Place place, String headerKey, Remembered choices, Instant at) {
        jdbc.sql(
                        """
                        insert into import_mapping (place, header_key, columns, contract_kind, used_at) values (?, ?, ?::jsonb, ?, ?)
                        on conflict (place, header_key) do update set columns = excluded.columns, contract_kind = excluded.contract_kind, used_at = excluded.used_at""")
                .params(
                        place.key(), headerKey, json.writeValueAsString(choices.columns()), choices.contractKind().name(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
