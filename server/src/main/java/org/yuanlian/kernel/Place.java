package org.yuanlian.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where something belongs, as one ordered key: a region, or a park in its county
/// (`510112` or `510112.P0007`). Everything inside a place sorts between `from` and `until`.
public record Place(String key) implements Comparable<Place> {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{5}(\\.P\\d{4})?");

    public Place {
        if (!SHAPE.matcher(key).matches()) {
            throw new Refusal(Problem.of("kernel.place.shape", "place", key));
        }
    }

    public static Place of(RegionCode region) {
        return new Place(region.value());
    }

    public RegionCode region() {
        return new RegionCode(key.substring(0, 6));
    }

    public Optional<String> park() {
        return key.length() > 6 ? Optional.of(key.substring(7)) : Optional.empty();
    }

    /// First key inside this place, in byte order.
    public String from() {
        return park().isPresent() ? key : region().prefix();
    }

    /// First key after this place, in byte order.
    public String until() {
        return from() + '~';
    }

    public boolean contains(Place other) {
        return other.key.compareTo(from()) >= 0 && other.key.compareTo(until()) < 0;
    }

    @Override
    public int compareTo(Place other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
