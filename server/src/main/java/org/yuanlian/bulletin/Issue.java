package org.yuanlian.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;

/// All bulletins of a month that were published together.
///
/// @param revision 1 for the first; each correction is an issue with the next number
/// @param before the pair of the issue before, since which moves are told; null for the first one
/// @param corrects the issue that this one corrects, and `reason` why
/// @param formula the version of the rates' formulas that counted
/// @param lights what the lights rest on: the tables, and the ladder whose reasons excuse; empty where none are told
public record Issue(
        UUID id,
        YearMonth month,
        int revision,
        AsOf asOf,
        @Nullable UUID previous,
        @Nullable AsOf before,
        @Nullable UUID corrects,
        @Nullable String reason,
        String number,
        Ref formula,
        Ref template,
        List<Ref> lights,
        Instant publishedAt,
        String publishedBy) {

    /// A version of a declaration, by the hash of its file.
    public record Ref(
            String id, int version, String sha256, LocalDate effectiveFrom, String source, boolean verified) {}
}
