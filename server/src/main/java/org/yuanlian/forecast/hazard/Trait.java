package org.yuanlian.forecast.hazard;

/// One thing that is known of what runs.
///
/// @param kind what it is about, such as `activity` or `load`
/// @param name which of several, such as `Resolve ticket`; empty for a number
/// @param value 1 for a name, else the number
public record Trait(String kind, String name, double value) {

    public static Trait named(String kind, String name) {
        return new Trait(kind, name, 1);
    }

    public static Trait number(String kind, double value) {
        return new Trait(kind, "", value);
    }

    String key() {
        return kind + "=" + name;
    }
}
