package org.yuanlian.opportunity.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.declaration.Text;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.opportunity.OpportunityRules.Direction;
import org.yuanlian.opportunity.OpportunityRules.Kind;
import org.yuanlian.opportunity.Titles;
import org.yuanlian.opportunity.listing.Listing;
import org.yuanlian.opportunity.web.OpportunityWire.FigureWire;
import org.yuanlian.opportunity.web.PublicOpportunity.PublicFigure;

/// Puts opportunities on the wire.
@Component
final class Wires {
    private final Titles titles;

    Wires(Titles titles) {
        this.titles = titles;
    }

    /// A kind that is declared no more is called by its id.
    static Kind kind(String id, OpportunityRules rules) {
        return rules.kind(id).orElseGet(() -> new Kind(id, new Text(id, id), Direction.OFFERS, false));
    }

    OpportunityWire inside(Listing listing, OpportunityRules rules, LocalDate day) {
        var one = listing.opportunity();
        var offer = one.offer();
        var kind = kind(offer.kind(), rules);
        var span = offer.available();
        var closing = one.closing();
        return new OpportunityWire(
                one.id(), one.no(), offer.kind(), kind.title(), kind.direction(), offer.title(), offer.content(),
                offer.chain(), titles.chain(offer.chain()), offer.node(), titles.node(offer.chain(), offer.node(), day),
                one.place().key(), titles.whole(one.place()), offer.asset(),
                span == null ? null : span.from(), span == null ? null : span.until(),
                FigureWire.of(offer.figure(Measure.QUANTITY).orElse(null)), FigureWire.of(offer.figure(Measure.MONEY).orElse(null)),
                offer.owner().unit(), offer.owner().post(), offer.owner().contact(), offer.audience(),
                one.since(), one.verifiedOn(), listing.verifyBy(), offer.expiresOn(), offer.answerDays(), listing.state(),
                closing == null ? null : closing.on(), closing == null ? null : closing.reason(),
                listing.overlaps().stream().map(Opportunity::no).toList(),
                offer.project(), one.demo(), one.seq(), isOwn(one), one.recordedAt(), one.recordedBy());
    }

    private static boolean isOwn(Opportunity one) {
        var caller = Caller.current();
        return caller.may(Permission.RECORD) && caller.place().contains(one.place());
    }

    PublicOpportunity forAnybody(Listing listing, OpportunityRules rules, LocalDate day) {
        var one = listing.opportunity();
        var offer = one.offer();
        var kind = kind(offer.kind(), rules);
        var span = offer.available();
        var city = titles.city(one.place());
        return new PublicOpportunity(
                one.id(), one.no(), offer.kind(), kind.title(), kind.direction(), offer.title(), offer.content(),
                offer.chain(), titles.chain(offer.chain()), titles.node(offer.chain(), offer.node(), day),
                city.key(), titles.place(city), titles.whole(one.place()),
                span == null ? null : span.from(), span == null ? null : span.until(),
                PublicFigure.of(offer.figure(Measure.QUANTITY).orElse(null)), PublicFigure.of(offer.figure(Measure.MONEY).orElse(null)),
                offer.owner().unit(), offer.owner().post(), offer.owner().contact(),
                one.verifiedOn(), offer.expiresOn(), offer.answerDays(), one.demo());
    }
}
