package org.yuanlian.supervision.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Link;
import org.yuanlian.ledger.LinkedProjects;
import org.yuanlian.supervision.LeadingFirm;
import org.yuanlian.supervision.LeadingFirms;

/// How much investment leading firms bring along, as of any pair of days.
@RestController
@RequestMapping("/api/leverage")
final class LeverageController {
    private static final int MOST = 500;
    private final LinkedProjects links;
    private final PlaceNames places;
    private final Clock clock;

    LeverageController(LinkedProjects links, PlaceNames places, Clock clock) {
        this.links = links;
        this.places = places;
        this.clock = clock;
    }

    /// @param unseen how many links name a code of which no project can be seen from here
    record Page(AsOf asOf, long total, int unseen, List<Firm> items) {}

    record Firm(String firm, @Nullable String uscc, List<Side> leads, List<Support> links, Ratio reported, Ratio verified) {}

    record Ratio(String supporting, String own, @Nullable BigDecimal value) {
        static Ratio of(LeadingFirm.Ratio ratio) {
            return new Ratio(text(ratio.supporting()), text(ratio.own()), ratio.value());
        }
    }

    /// @param agreed in yuan
    /// @param arrivedVerified in yuan, by evidence of grade A or B
    record Side(
            UUID project, String code, String name, String place, String placeName, @Nullable String firm, boolean demo,
            String agreed, String arrivedVerified) {}

    record Support(Side project, String leadingCode, Grade grade, LocalDate since, LeadingFirm.@Nullable Doubt doubt) {}

    /// The place narrows the leading projects; who supports them may stand anywhere in the caller's region.
    @GetMapping
    Page firms(
            @ModelAttribute Question question,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var asOf = question.asOf(clock);
        var within = question.within();
        var found = LeadingFirms.of(links.links(asOf).stream().filter(link -> leadsIn(within, link)).toList());
        return new Page(
                asOf,
                found.firms().size(),
                found.unseen().size(),
                found.firms().stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).map(this::firm).toList());
    }

    private static boolean leadsIn(Place within, Link link) {
        var leading = link.leading();
        return leading == null || within.contains(leading.place());
    }

    private Firm firm(LeadingFirm firm) {
        return new Firm(
                firm.firm(),
                firm.uscc(),
                firm.leads().stream().map(this::side).toList(),
                firm.links().stream()
                        .map(one -> new Support(
                                side(one.link().supporting()), one.link().leadingCode(), one.link().grade(), one.link().since(), one.doubt()))
                        .toList(),
                Ratio.of(firm.reported()),
                Ratio.of(firm.verified()));
    }

    private Side side(Link.End end) {
        return new Side(
                end.project(),
                end.code(),
                end.name(),
                end.place().key(),
                Question.name(places, end.place().key()),
                end.firm(),
                end.demo(),
                text(Money.cny(BigDecimal.valueOf(end.cents(), 2))),
                text(Money.cny(BigDecimal.valueOf(end.arrivedVerifiedCents(), 2))));
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
