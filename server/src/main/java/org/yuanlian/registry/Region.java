package org.yuanlian.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.RegionCode;

/// A division as it is today.
///
/// @param since the year since which it has this name and code
/// @param at where its name stands on a map
public record Region(RegionCode code, String name, int since, @Nullable Position at, String source) {

    public RegionCode.Level level() {
        return code.level();
    }

    public Optional<RegionCode> parent() {
        return code.parent();
    }

    /// 绵阳 for 绵阳市; the whole name where too little would be left.
    public String shortName() {
        return RegionNames.shortened(name);
    }
}
