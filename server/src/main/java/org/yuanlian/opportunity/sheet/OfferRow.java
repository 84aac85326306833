package org.yuanlian.opportunity.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Nearest;
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

/// One row of a sheet of opportunities. What cannot be read is told here; what it says is judged with all others.
final class OfferRow {
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final Map<String, Audience> AUDIENCES =
            Map.of("公开", Audience.PUBLIC, "企业", Audience.FIRMS, "企业可见", Audience.FIRMS, "内部", Audience.INSIDE);
    private final OfferSheet.Row row;
    private final Names names;
    private final Problems problems;

    OfferRow(OfferSheet.Row row, Names names, Problems problems) {
        this.row = row;
        this.names = names;
        this.problems = problems;
    }

    /// @return empty where something cannot be read, which is told
    Optional<NewOpportunity> read() {
        var before = problems.asList().size();
        var place = place();
        var verifiedOn = day(Column.VERIFIED_ON);
        var expiresOn = day(Column.EXPIRES_ON);
        var audience = audience();
        var figures = figures();
        var span = span();
        var answerDays = answerDays();
        var project = project();
        if (problems.asList().size() > before || place == null || verifiedOn == null || expiresOn == null || audience == null) {
            return Optional.empty();
        }
        var chain = text(Column.CHAIN) == null ? null : names.chain(row.cell(Column.CHAIN));
        var node = text(Column.NODE) == null ? null : chain == null ? row.cell(Column.NODE) : names.node(chain, row.cell(Column.NODE));
        var offer = new Offer(
                names.kind(row.cell(Column.KIND)), row.cell(Column.TITLE), row.cell(Column.CONTENT), chain, node, text(Column.ASSET), project,
                figures, new Owner(row.cell(Column.UNIT), row.cell(Column.POST), text(Column.CONTACT)), audience, verifiedOn, expiresOn, span,
                answerDays);
        return Optional.of(new NewOpportunity(place, row.cell(Column.NO), offer, false));
    }

    private @Nullable Place place() {
        var written = row.cell(Column.PLACE);
        var place = names.place(written);
        if (place.isEmpty()) {
            tell("opportunity.place.unknown", Column.PLACE, written, String.join("、", names.nearPlaces(written)));
        }
        return place.orElse(null);
    }

    private @Nullable Audience audience() {
        var written = row.cell(Column.AUDIENCE);
        for (var audience : Audience.values()) {
            if (audience.name().equals(written.toUpperCase(Locale.ROOT))) {
                return audience;
            }
        }
        if (!AUDIENCES.containsKey(written)) {
            var words = List.of("公开", "企业", "内部");
            tell("opportunity.word.unknown", Column.AUDIENCE, written, String.join("、", words), Nearest.to(written, words).orElse(""));
        }
        return AUDIENCES.get(written);
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        number(Column.QUANTITY).ifPresent(amount -> figures.add(
                new Figure(Measure.QUANTITY, amount, row.cell(Column.QUANTITY_UNIT), Grade.C, row.cell(Column.QUANTITY_SOURCE), null)));
        number(Column.MONEY).ifPresent(amount -> figures.add(
                new Figure(Measure.MONEY, amount.multiply(TEN_THOUSAND), Figure.YUAN, Grade.C, row.cell(Column.MONEY_SOURCE), null)));
        return figures;
    }

    private Optional<BigDecimal> number(Column column) {
        var written = row.cell(column).replace(",", "").replace("，", "");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(written));
        } catch (NumberFormatException e) {
            tell("opportunity.number.unreadable", column, row.cell(column));
            return Optional.empty();
        }
    }

    private @Nullable Span span() {
        if (text(Column.AVAILABLE_FROM) == null && text(Column.AVAILABLE_UNTIL) == null) {
            return null;
        }
        var from = day(Column.AVAILABLE_FROM);
        var until = day(Column.AVAILABLE_UNTIL);
        return from == null || until == null ? null : new Span(from, until);
    }

    private int answerDays() {
        return number(Column.ANSWER_DAYS).map(BigDecimal::intValue).orElseGet(names::answerDays);
    }

    private @Nullable UUID project() {
        var code = text(Column.PROJECT);
        var found = code == null ? Optional.<UUID>empty() : names.project(code);
        if (code != null && found.isEmpty()) {
            tell("opportunity.project.unknown", Column.PROJECT, code);
        }
        return found.orElse(null);
    }

    private @Nullable LocalDate day(Column column) {
        try {
            return LocalDate.parse(row.cell(column).replaceAll("[年/.]", "-").replaceAll("月", "-").replace("日", "").replaceAll("-(\\d)(?=-|$)", "-0$1"));
        } catch (DateTimeParseException e) {
            tell("opportunity.day.unreadable", column, row.cell(column));
            return null;
        }
    }

    private @Nullable String text(Column column) {
        return row.cell(column).isEmpty() ? null : row.cell(column);
    }

    private void tell(String code, Column column, String value, Object... arguments) {
        problems.add(Problem.of(code, row.where(column), value, arguments));
    }
}
