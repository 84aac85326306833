package org.yuanlian.telemetry.declared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.DeviceKind;

/// What kinds of quantities devices report, how often, and for how long what they said is kept; and what their measures are
/// called.
///
/// @param quantities the first that fits a series says it; the last one fits all
public record Quantities(List<Quantity> quantities, List<Measure> measures) {

    /// @param of the kinds of devices whose series these are; all where none is named
    /// @param measures names of measures, `*` for any ending; all where none is named
    /// @param staleAfterSeconds a series that said nothing for longer is stale
    /// @param keepDays points are forgotten some time after they are older than this; null where they are kept for good
    /// @param buckets what stays of points that are forgotten; null where nothing does
    /// @param personal whether it tells of a person
    /// @param basis by what it is kept for so long
    public record Quantity(
            String id, Text title, List<DeviceKind> of, List<String> measures, int staleAfterSeconds, @Nullable Integer keepDays,
            @Nullable Buckets buckets, boolean personal, Text basis) {

        boolean fits(@Nullable DeviceKind kind, String measure) {
            return (of.isEmpty() || of.contains(kind)) && (measures.isEmpty() || measures.stream().anyMatch(name -> names(name, measure)));
        }

        private static boolean names(String name, String measure) {
            return name.endsWith("*") ? measure.startsWith(name.substring(0, name.length() - 1)) : name.equals(measure);
        }
    }

    /// Least, greatest and mean value, first and last, and how many there were.
    ///
    /// @param minutes how long each is; a day is a whole number of them
    /// @param keepDays for how long they are kept, counted as for points; null for good
    public record Buckets(int minutes, @Nullable Integer keepDays) {}

    /// @param id as the device says it, or the part of it before a hyphen
    /// @param unit where devices do not say it
    public record Measure(String id, Text title, @Nullable String unit) {}
}
