package org.yuanlian.opportunity.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.NewOpportunity;
import org.yuanlian.opportunity.Offer;
import org.yuanlian.opportunity.Offer.Owner;
import org.yuanlian.opportunity.Offer.Span;

/// What a person fills in. A text that is left out is a blank one, which is refused where it is needed.
record OfferForm(
        @Nullable String no,
        @Nullable String place,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String content,
        @Nullable String chain,
        @Nullable String node,
        @Nullable String asset,
        @Nullable UUID project,
        @Nullable FigureForm quantity,
        @Nullable FigureForm money,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String contact,
        @Nullable Audience audience,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        @Nullable Integer answerDays) {

    /// @param unit of money is 元
    /// @param upload a file that says so, just handed in
    /// @param evidence a document that says so, kept already
    record FigureForm(
            @Nullable BigDecimal amount, @Nullable String unit, @Nullable String source, @Nullable Grade grade, @Nullable UUID upload,
            @Nullable UUID evidence) {
        Figure figure(Measure measure) {
            var isMoney = measure == Measure.MONEY;
            return new Figure(
                    measure, Objects.requireNonNullElse(amount, BigDecimal.ZERO), isMoney ? Figure.YUAN : text(unit), evidence == null || grade == null ? Grade.C : grade,
                    text(source), evidence);
        }
    }

    NewOpportunity opportunity(int usualAnswerDays) {
        var offer = offer(usualAnswerDays);
        return new NewOpportunity(new Place(text(place)), blank(no) ? null : text(no), offer, false);
    }

    Offer offer(int usualAnswerDays) {
        var days = days();
        return new Offer(
                text(kind), text(title), text(content), blank(chain) ? null : text(chain), blank(node) ? null : text(node),
                blank(asset) ? null : text(asset), project, figures(), new Owner(text(unit), text(post), blank(contact) ? null : text(contact)),
                Objects.requireNonNullElse(audience, Audience.INSIDE), days.getFirst(), days.getLast(), span(),
                Objects.requireNonNullElse(answerDays, usualAnswerDays));
    }

    Map<Measure, UUID> uploads() {
        var uploads = new EnumMap<Measure, UUID>(Measure.class);
        if (quantity != null && quantity.upload() != null) {
            uploads.put(Measure.QUANTITY, quantity.upload());
        }
        if (money != null && money.upload() != null) {
            uploads.put(Measure.MONEY, money.upload());
        }
        return uploads;
    }

    private List<LocalDate> days() {
        if (verifiedOn != null && expiresOn != null) {
            return List.of(verifiedOn, expiresOn);
        }
        var problems = new Problems();
        if (verifiedOn == null) {
            problems.add(Problem.of("opportunity.day.unreadable", "verifiedOn", ""));
        }
        if (expiresOn == null) {
            problems.add(Problem.of("opportunity.day.unreadable", "expiresOn", ""));
        }
        problems.refuseIfAny("This opportunity cannot be listed.");
        return List.of();
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (quantity != null) {
            figures.add(quantity.figure(Measure.QUANTITY));
        }
        if (money != null) {
            figures.add(money.figure(Measure.MONEY));
        }
        return figures;
    }

    private @Nullable Span span() {
        return availableFrom == null || availableUntil == null ? null : new Span(availableFrom, availableUntil);
    }

    private static boolean blank(@Nullable String written) {
        return written == null || written.isBlank();
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
