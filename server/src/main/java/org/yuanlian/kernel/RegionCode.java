package org.yuanlian.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// A division code of GB/T 2260: two digits each for province, city and county.
public record RegionCode(String value) implements Comparable<RegionCode> {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{5}");

    public enum Level {
        PROVINCE,
        CITY,
        COUNTY
    }

    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal(Problem.of("kernel.region.shape", "region", value));
        }
    }

    public Level level() {
        if (value.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return value.endsWith("00") ? Level.CITY : Level.COUNTY;
    }

    /// The digits that every place inside this region begins with.
    public String prefix() {
        return switch (level()) {
            case PROVINCE -> value.substring(0, 2);
            case CITY -> value.substring(0, 4);
            case COUNTY -> value;
        };
    }

    public Optional<RegionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new RegionCode(value.substring(0, 2) + "0000"));
            case COUNTY -> Optional.of(new RegionCode(value.substring(0, 4) + "00"));
        };
    }

    public boolean contains(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
