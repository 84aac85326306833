package org.yuanlian.opportunity.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Grade;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.OpportunityRules.Direction;
import org.yuanlian.opportunity.listing.Listing;

/// An opportunity as offices see it.
///
/// @param verifyBy the last day on which its verification counts
/// @param overlaps numbers of those that offer the same thing for the same time
/// @param seq of the latest entry, which a writer gives back
/// @param own whether the caller may write to it
record OpportunityWire(
        UUID id,
        String no,
        String kind,
        Text kindTitle,
        Direction direction,
        String title,
        String content,
        @Nullable String chain,
        @Nullable Text chainName,
        @Nullable String node,
        @Nullable Text nodeName,
        String place,
        String placeName,
        @Nullable String asset,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable FigureWire quantity,
        @Nullable FigureWire money,
        String unit,
        String post,
        @Nullable String contact,
        Audience audience,
        LocalDate since,
        LocalDate verifiedOn,
        LocalDate verifyBy,
        LocalDate expiresOn,
        int answerDays,
        Listing.State state,
        @Nullable LocalDate closedOn,
        @Nullable String closedWhy,
        List<String> overlaps,
        @Nullable UUID project,
        boolean demo,
        long seq,
        boolean own,
        Instant recordedAt,
        String recordedBy) {

    /// @param evidence the document that says so
    record FigureWire(BigDecimal amount, String unit, Grade grade, String source, @Nullable UUID evidence) {
        static @Nullable FigureWire of(@Nullable Figure figure) {
            return figure == null
                    ? null
                    : new FigureWire(figure.amount(), figure.unit(), figure.grade(), figure.source(), figure.evidence());
        }
    }
}
