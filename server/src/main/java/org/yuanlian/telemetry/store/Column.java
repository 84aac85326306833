package org.yuanlian.telemetry.store;

import org.jspecify.annotations.Nullable;

/// What a measurement in a segment holds, by its name: `v` values, `n2` values times a hundred, `q` quality and origin, `k`
/// by how many milliseconds it came to be known later; `v_1` is the same of the next layer.
///
/// @param places of the decimals, for whole numbers alone
record Column(char kind, int places, int layer) {
    static final char DOUBLES = 'v';
    static final char WHOLES = 'n';
    static final char TAGS = 'q';
    static final char LATENESS = 'k';

    String measurement() {
        return kind + (kind == WHOLES ? Integer.toString(places) : "") + (layer == 0 ? "" : "_" + layer);
    }

    static @Nullable Column of(String measurement) {
        int bar = measurement.indexOf('_');
        int layer = bar < 0 ? 0 : Integer.parseInt(measurement, bar + 1, measurement.length(), 10);
        char kind = measurement.charAt(0);
        return switch (kind) {
            case DOUBLES, TAGS, LATENESS -> new Column(kind, 0, layer);
            case WHOLES -> new Column(kind, measurement.charAt(1) - '0', layer);
            default -> null;
        };
    }

    boolean isValue() {
        return kind == DOUBLES || kind == WHOLES;
    }
}
