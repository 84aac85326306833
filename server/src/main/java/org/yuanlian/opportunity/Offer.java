package org.yuanlian.opportunity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.opportunity.Figure.Measure;

/// What is stated of an opportunity.
///
/// @param kind as declared
/// @param chain its code; null where it belongs to none
/// @param asset the number of the parcel, plant or plot that is offered, by which two offers of it are found
/// @param project in the ledger
/// @param verifiedOn when somebody last made sure that it holds
/// @param expiresOn the last day on which it stands on the list
/// @param available when the thing can be had; null for as long as it is listed
/// @param answerDays working days within which an enquiry is answered
public record Offer(
        String kind,
        String title,
        String content,
        @Nullable String chain,
        @Nullable String node,
        @Nullable String asset,
        @Nullable UUID project,
        List<Figure> figures,
        Owner owner,
        Audience audience,
        LocalDate verifiedOn,
        LocalDate expiresOn,
        @Nullable Span available,
        int answerDays) {

    /// @param contact of the office, such as a telephone on duty; never a person's own
    public record Owner(String unit, String post, @Nullable String contact) {}

    public record Span(LocalDate from, LocalDate until) {
        boolean overlaps(Span other) {
            return !from.isAfter(other.until) && !other.from.isAfter(until);
        }
    }

    public Offer {
        figures = List.copyOf(figures);
    }

    public Optional<Figure> figure(Measure measure) {
        return figures.stream().filter(figure -> figure.measure() == measure).findFirst();
    }

    /// The same, verified on another day, with other figures.
    public Offer with(LocalDate verified, List<Figure> others) {
        return new Offer(
                kind, title, content, chain, node, asset, project, others, owner, audience, verified, expiresOn, available, answerDays);
    }

    public boolean overlaps(Offer other) {
        return available == null || other.available == null || available.overlaps(other.available);
    }
}
