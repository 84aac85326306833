package org.yuanlian.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Sha256;

/// What was published of a year by a sheet.
///
/// @param sheet the id of the sheet
/// @param sheetText the whole file that counted, whatever its file says today
/// @param revision 1 for the first; a granted appeal leads to the next
/// @param corrects the revision before, and `reason` why it was corrected
/// @param canonical every figure in one fixed form
public record Assessment(
        UUID id,
        String sheet,
        String sheetFile,
        String sheetText,
        int year,
        AsOf asOf,
        int revision,
        @Nullable UUID corrects,
        @Nullable String reason,
        LocalDate appealUntil,
        String canonical,
        Sha256 digest,
        Instant publishedAt,
        String publishedBy) {}
