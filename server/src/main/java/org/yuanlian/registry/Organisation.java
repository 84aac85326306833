package org.yuanlian.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Uscc;

/// An enterprise or another body.
///
/// @param place where it is registered, as far as its source says
/// @param stockCode of a listed company, such as `600839.SH`
public record Organisation(
        String id,
        String name,
        List<String> aliases,
        @Nullable Uscc uscc,
        @Nullable Place place,
        @Nullable String stockCode,
        @Nullable String trade,
        String source,
        boolean verified) {}
