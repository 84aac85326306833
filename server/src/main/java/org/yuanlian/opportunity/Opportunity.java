package org.yuanlian.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// An opportunity 机遇 as it stood on a day, as far as it was known at an instant.
///
/// @param no by which its office knows it, once in its place
/// @param place where it lies, and whose it is
/// @param since the day from which the offer holds as it is stated
/// @param verifiedOn when it was last verified, with the offer or after it
/// @param closing null while it is open
/// @param seq of the latest entry; who writes must have seen it
/// @param first of the first entry
public record Opportunity(
        UUID id,
        String no,
        Place place,
        Offer offer,
        LocalDate since,
        LocalDate verifiedOn,
        @Nullable Closing closing,
        boolean demo,
        long seq,
        long first,
        Instant recordedAt,
        String recordedBy) {

    public record Closing(LocalDate on, String reason) {}
}
