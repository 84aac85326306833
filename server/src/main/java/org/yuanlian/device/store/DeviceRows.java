package org.yuanlian.device.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceAct;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Protocol;
import org.yuanlian.kernel.Place;

/// Devices, and what was done with them.
@Component
public class DeviceRows {
    private final JdbcClient jdbc;

    DeviceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a port has to know of who knocks.
    public record Known(UUID id, String identity, DeviceState state, Optional<String> proofHash, Optional<String> codeHash) {}

    /// The last act that stands, with its number.
    public record LastAct(long seq, DeviceAct act) {}

    /// @return false where there is one of this identity
    public boolean add(Device device, String proofHash) {
        return jdbc.sql(
                        """
                        insert into device (id, place, landed, protocol, identity, state, name, kind, proof_hash, first_said, address, first_seen_at, demo)
                        values (:id, :place, :place, :protocol, :identity, :state, :name, :kind, :proof, :said, :address, :at, :demo)
                        on conflict (protocol, identity) do nothing""")
                .param("id", device.id())
                .param("place", device.place().key())
                .param("protocol", device.protocol().name())
                .param("identity", device.identity())
                .param("state", device.state().name())
                .param("name", device.name())
                .param("kind", device.kind() == null ? null : device.kind().name())
                .param("proof", proofHash)
                .param("said", device.firstSaid())
                .param("address", device.address())
                .param("at", at(device.firstSeenAt()))
                .param("demo", device.demo())
                .update()
                == 1;
    }

    public Optional<Known> known(Protocol protocol, String identity) {
        return jdbc.sql("select * from device where protocol = ? and identity = ?")
                .params(protocol.name(), identity)
                .query((row, _) -> new Known(
                        row.getObject("id", UUID.class), row.getString("identity"), DeviceState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("proof_hash")), Optional.ofNullable(row.getString("code_hash"))))
                .optional();
    }

    public int waiting() {
        return jdbc.sql("select count(*) from device where state = 'QUARANTINED'").query(Integer.class).single();
    }

    public void keepCode(UUID device, String hash) {
        jdbc.sql("update device set code_hash = ? where id = ?").params(hash, device).update();
    }

    public void keepProof(UUID device, String hash) {
        jdbc.sql("update device set proof_hash = ?, code_hash = null where id = ?").params(hash, device).update();
    }

    /// Those that wait first, then by name.
    public List<Device> all() {
        return jdbc.sql("select * from device order by state <> 'QUARANTINED', place, name collate by_number, identity").query(DeviceRows::device).list();
    }

    public Optional<Device> find(UUID id) {
        return jdbc.sql("select * from device where id = ?").param(id).query(DeviceRows::device).optional();
    }

    /// Keeps others from the device until the transaction ends.
    public Optional<Device> lock(UUID id) {
        return jdbc.sql("select * from device where id = ? for update").param(id).query(DeviceRows::device).optional();
    }

    public void admit(UUID id, Admission admission) {
        jdbc.sql("update device set name = ?, kind = ? where id = ?")
                .params(admission.name().strip(), admission.kind().name(), id)
                .update();
        move(id, DeviceState.ADMITTED, admission.place());
    }

    /// Everything that is kept of a device lies where it lies.
    public void move(UUID id, DeviceState state, Place place) {
        jdbc.sql("update device set state = ?, place = ? where id = ?").params(state.name(), place.key(), id).update();
        for (var table : List.of("series", "device_seen", "device_trouble")) {
            jdbc.sql("update %s set place = ? where device_id = ?".formatted(table)).params(place.key(), id).update();
        }
    }

    public void add(DeviceAct act) {
        add(act, null);
    }

    public void addUndo(DeviceAct act, long undoes) {
        add(act, undoes);
    }

    private void add(DeviceAct act, @Nullable Long undoes) {
        jdbc.sql(
                        """
                        insert into device_act (device_id, place, act, before_state, before_place, reason, at, by_whom, undoes)
                        values (:device, :place, :act, :state, :beforePlace, :reason, :at, :by, :undoes)""")
                .param("device", act.device())
                .param("place", act.place().key())
                .param("act", act.kind().name())
                .param("state", act.beforeState() == null ? null : act.beforeState().name())
                .param("beforePlace", act.beforePlace() == null ? null : act.beforePlace().key())
                .param("reason", act.reason())
                .param("at", at(act.at()))
                .param("by", act.by())
                .param("undoes", undoes)
                .update();
    }

    public List<DeviceAct> acts(UUID device) {
        return jdbc.sql("select * from device_act where device_id = ? order by seq").param(device).query((row, _) -> act(row)).list();
    }

    public Optional<LastAct> lastAct(UUID device) {
        return jdbc.sql(
                        """
                        select * from device_act a where device_id = ? and act in ('ADMITTED', 'REFUSED', 'RETIRED')
                          and not exists (select from device_act u where u.undoes = a.seq) order by seq desc limit 1""")
                .param(device)
                .query((row, _) -> new LastAct(row.getLong("seq"), act(row)))
                .optional();
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        return new Device(
                row.getObject("id", UUID.class), new Place(row.getString("place")), Protocol.valueOf(row.getString("protocol")),
                row.getString("identity"), DeviceState.valueOf(row.getString("state")), row.getString("name"),
                kind == null ? null : DeviceKind.valueOf(kind), row.getString("first_said"), row.getString("address"),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(), row.getBoolean("demo"));
    }

    private static DeviceAct act(ResultSet row) throws SQLException {
        var state = row.getString("before_state");
        var place = row.getString("before_place");
        return new DeviceAct(
                row.getObject("device_id", UUID.class), new Place(row.getString("place")), DeviceAct.Kind.valueOf(row.getString("act")),
                state == null ? null : DeviceState.valueOf(state), place == null ? null : new Place(place), row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_whom"));
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
