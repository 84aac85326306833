package org.yuanlian.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Period;

/// A figure about a park, a region or an organisation, as a source states it.
///
/// @param operator `=`, or `>=`, `<=`, `~` where the source says at least, at most, about
/// @param unit as written: 亿元, 户, %
/// @param evidence the piece of evidence that it rests on; base data name only their source
/// @param locator the place inside that evidence
public record Observation(
        UUID id,
        Subject subject,
        String indicator,
        String operator,
        BigDecimal value,
        String unit,
        @Nullable Period period,
        String source,
        @Nullable UUID evidence,
        @Nullable String locator,
        Instant recordedAt,
        String recordedBy) {

    public enum SubjectKind {
        PARK,
        REGION,
        ORGANISATION
    }

    /// @param id of the park or organisation, or the code of the region
    public record Subject(SubjectKind kind, String id) {}
}
