package org.yuanlian.telemetry.declared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Quality;

/// The rules of alarms for one kind of device.
///
/// @param watches the kind of device; a rule judges those devices of it that measure all that the rule reads
/// @param signals what the rules call the series of such a device
/// @param flood what is held back when too many alarms of these rules come at once
public record AlarmRules(DeviceKind watches, List<Signal> signals, @Nullable Flood flood, List<Declared> rules) {

    /// @param measure as devices name it, where that is not the id
    public record Signal(String id, Text title, String unit, @Nullable String measure) {
        public String measured() {
            return measure == null ? id : measure;
        }
    }

    /// @param holdsBack alarms of these levels, from so many within so long on
    public record Flood(int alarms, int withinSeconds, List<AlarmLevel> holdsBack) {}

    /// @param believes points of these qualities count; those in range and out of range where none is named
    /// @param staleAfterSeconds a signal that said nothing for so long is unknown; its last value counts for ever where nothing is given
    public record Declared(
            String id,
            Text title,
            AlarmLevel level,
            List<Quality> believes,
            When when,
            @Nullable Integer staleAfterSeconds,
            @Nullable Integer raiseAfterSeconds,
            @Nullable Integer endAfterSeconds,
            @Nullable Chatter chatter) {}

    /// So many alarms of one rule on one object within so long are one, which ends after so long a quiet.
    public record Chatter(int times, int withinSeconds) {}
}
