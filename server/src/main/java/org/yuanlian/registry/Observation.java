package org.yuanlian.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Period;

/// A figure about a park, a region or an organisation, as a source states it. It is never changed; a
/// later record may withdraw it.
///
/// @param validOn the day on which it was so at the latest; null for base data, which hold on every day
public record Observation(
        UUID id,
        Subject subject,
        Figure figure,
        @Nullable LocalDate validOn,
        Basis basis,
        Instant recordedAt,
        String recordedBy) {

    public enum SubjectKind {
        PARK,
        REGION,
        ORGANISATION;

        /// The word for it in addresses, answers and tables.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param id of the park or organisation, or the code of the region
    public record Subject(SubjectKind kind, String id) {}

    /// @param operator `=`, or `>=`, `<=`, `>`, `<`, `~` where the source says at least, at most, above, below, about
    /// @param unit as written: 亿元, 户, %
    public record Figure(String indicator, String operator, BigDecimal value, String unit, @Nullable Period period) {}

    /// What it rests on.
    ///
    /// @param evidence the document; base data name only their source
    /// @param locator the place inside that document
    /// @param quote the sentence that says so
    public record Basis(
            String source, Grade grade, @Nullable UUID evidence, @Nullable String locator, @Nullable String quote) {}
}
