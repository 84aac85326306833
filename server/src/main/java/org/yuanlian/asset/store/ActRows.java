package org.yuanlian.asset.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.jspecify.annotations.Nullable;
import org.yuanlian.asset.AssetAct;
import org.yuanlian.kernel.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What people did with what is watched.
@Component
public class ActRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(AssetAct act) {
        jdbc.sql(
                        """
                        insert into asset_act (asset_id, place, act, before, after, reason, at, by_whom)
                        values (:asset, :place, :act, :before::jsonb, :after::jsonb, :reason, :at, :by)""")
                .param("asset", act.asset())
                .param("place", act.place().key())
                .param("act", act.kind().name())
                .param("before", act.before().isEmpty() ? null : json.writeValueAsString(act.before()))
                .param("after", act.after().isEmpty() ? null : json.writeValueAsString(act.after()))
                .param("reason", act.reason())
                .param("at", AssetRows.at(act.at()))
                .param("by", act.by())
                .update();
    }

    /// The oldest first.
    public List<AssetAct> of(UUID asset) {
        return jdbc.sql("select * from asset_act where asset_id = ? order by seq")
                .param(asset)
                .query((row, _) -> new AssetAct(
                        row.getObject("asset_id", UUID.class), new Place(row.getString("place")), AssetAct.Kind.valueOf(row.getString("act")),
                        read(row.getString("before")), read(row.getString("after")), row.getString("reason"), AssetRows.instant(row, "at"),
                        row.getString("by_whom")))
                .list();
    }

    private Map<String, Object> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }
}
