package org.yuanlian.opportunity.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.OpportunityRules.Direction;

/// An opportunity as anybody may see it: without project, evidence, and who wrote it down.
record PublicOpportunity(
        UUID id,
        String no,
        String kind,
        Text kindTitle,
        Direction direction,
        String title,
        String content,
        @Nullable String chain,
        @Nullable Text chainName,
        @Nullable Text nodeName,
        String city,
        String cityName,
        String placeName,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable PublicFigure quantity,
        @Nullable PublicFigure money,
        String unit,
        String post,
        @Nullable String contact,
        LocalDate verifiedOn,
        LocalDate expiresOn,
        int answerDays,
        boolean demo) {

    record PublicFigure(BigDecimal amount, String unit, String source, boolean verified) {
        static @Nullable PublicFigure of(@Nullable Figure figure) {
            return figure == null ? null : new PublicFigure(figure.amount(), figure.unit(), figure.source(), figure.grade().verifies());
        }
    }
}
