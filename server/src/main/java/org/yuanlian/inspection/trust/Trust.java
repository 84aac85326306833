package org.yuanlian.inspection.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.inspection.Doubt;
import org.yuanlian.inspection.Shot;
import org.yuanlian.inspection.declared.ChecklistDeclaration.Doubts;
import org.yuanlian.registry.Position;

/// Doubts about what came from the field, by declared limits.
public final class Trust {
    private static final double EARTH_KILOMETRES = 6371;
    private final Doubts limits;
    private final @Nullable Position expected;

    /// @param expected the point that the base data has of the place; null where it has none
    public Trust(Doubts limits, @Nullable Position expected) {
        this.limits = limits;
        this.expected = expected;
    }

    public List<Doubt> ofRecord(Instant finishedAt, @Nullable Position at, Instant receivedAt) {
        var doubts = EnumSet.noneOf(Doubt.class);
        addIf(isAhead(finishedAt, receivedAt), Doubt.TIME_AHEAD, doubts);
        addIf(at == null, Doubt.PLACE_MISSING, doubts);
        addIf(isFar(at), Doubt.PLACE_FAR, doubts);
        return List.copyOf(doubts);
    }

    /// @param visitStarted when the inspector began, by the device
    /// @param elsewhere whether the same file lies with another project
    public List<Doubt> ofPhoto(Shot shot, Instant visitStarted, Instant receivedAt, boolean elsewhere) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var exifAt = shot.exifAt();
        addIf(exifAt == null, Doubt.TIME_MISSING, doubts);
        addIf(exifAt != null && exifAt.isBefore(visitStarted.minus(clocks())), Doubt.TIME_BEFORE_VISIT, doubts);
        addIf(
                isAhead(shot.takenAt(), receivedAt) || exifAt != null && isAhead(exifAt, receivedAt),
                Doubt.TIME_AHEAD,
                doubts);
        addIf(shot.at() == null && shot.exifPosition() == null, Doubt.PLACE_MISSING, doubts);
        addIf(isFar(shot.at()) || isFar(shot.exifPosition()), Doubt.PLACE_FAR, doubts);
        addIf(elsewhere, Doubt.DUPLICATE, doubts);
        return List.copyOf(doubts);
    }

    private boolean isAhead(Instant said, Instant receivedAt) {
        return said.isAfter(receivedAt.plus(clocks()));
    }

    private boolean isFar(@Nullable Position at) {
        return at != null && expected != null && kilometres(at, expected) > limits.farKilometres();
    }

    private Duration clocks() {
        return Duration.ofMinutes(limits.clockMinutes());
    }

    /// Along the surface of a sphere, which is exact enough for tens of kilometres.
    static double kilometres(Position a, Position b) {
        var latA = Math.toRadians(a.lat().doubleValue());
        var latB = Math.toRadians(b.lat().doubleValue());
        var lon = Math.toRadians(a.lon().subtract(b.lon()).doubleValue());
        var half = Math.pow(Math.sin((latA - latB) / 2), 2)
                + Math.cos(latA) * Math.cos(latB) * Math.pow(Math.sin(lon / 2), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(half));
    }

    private static void addIf(boolean so, Doubt doubt, Set<Doubt> doubts) {
        if (so) {
            doubts.add(doubt);
        }
    }
}
