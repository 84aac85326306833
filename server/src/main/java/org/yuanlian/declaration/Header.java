package org.yuanlian.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What every declaration says about itself, beside its own keys.
///
/// @param kind the name of its `DeclarationKind`
/// @param id the name of its file, without the version
/// @param source where the rule is published, so that a person can find it
/// @param verified false as long as nobody has compared it with what its publisher says
public record Header(
        String kind,
        String id,
        int version,
        Text title,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        boolean verified) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
