package org.yuanlian.perception;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names that are known beforehand, in the forms that texts use.
public record TextNames(List<Entry> entries) {

    public enum Kind {
        REGION,
        /// A short name that is also a common word: a region only where a park's name begins with it.
        REGION_STEM,
        PARK,
        ENTERPRISE
    }

    /// @param name as it may stand in a text
    /// @param canonical as the registry calls it
    /// @param region six-digit division code where it lies, or null where that is not known
    public record Entry(Kind kind, String name, String canonical, @Nullable String region) {}

    public TextNames {
        entries = List.copyOf(entries);
    }
}
