package org.yuanlian.registry;

import org.jspecify.annotations.Nullable;

/// A trade of GB/T 4754: a section (one letter), or a division, group or class (2 to 4 digits).
///
/// @param section the letter that it stands under
public record Industry(String code, String name, Level level, @Nullable String parent, String section, String source) {
    public enum Level {
        SECTION,
        DIVISION,
        GROUP,
        CLASS
    }
}
