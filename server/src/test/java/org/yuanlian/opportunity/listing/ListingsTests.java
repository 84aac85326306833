package org.yuanlian.opportunity.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.declaration.Text;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Offer;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.OpportunityFixtures;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.opportunity.OpportunityRules.Direction;
import org.yuanlian.opportunity.OpportunityRules.Kind;
import org.yuanlian.opportunity.listing.Listing.State;

class ListingsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final OpportunityRules RULES = new OpportunityRules(
            90, 366, 5, 15, List.of(new Kind("site", new Text("标准地", "Site"), Direction.OFFERS, true), new Kind("scenario", new Text("场景", "Scenario"), Direction.OFFERS, false)));
    private long entries;

    @Test
    void listsWhatIsOpenVerifiedAndNotExpired() {
        assertThat(state(offer("2026-05-01", "2026-06-01"))).as("also on its last day").isEqualTo(State.LISTED);
        assertThat(state(offer("2026-05-01", "2026-05-31"))).isEqualTo(State.EXPIRED);
        assertThat(state(offer("2026-03-03", "2026-09-01"))).as("verified 90 days ago").isEqualTo(State.LISTED);
        assertThat(state(offer("2026-03-02", "2026-09-01"))).as("verified 91 days ago").isEqualTo(State.UNVERIFIED);
    }

    @Test
    void holdsTheLaterOfTwoOffersOfOneThing() {
        var first = one(offer("2026-05-01", "2026-09-01"));
        var second = one(offer("2026-05-02", "2026-09-01"));
        var listings = Listings.of(List.of(second, first), RULES, DAY);
        assertThat(listings).extracting(Listing::state).containsExactly(State.HELD, State.LISTED);
        assertThat(listings).allSatisfy(each -> assertThat(each.overlaps()).hasSize(1));
    }

    @Test
    void letsOneThingBeHadOneAfterTheOther() {
        var spring = available(offer("2026-05-01", "2026-09-01"), "2026-06-01", "2026-06-30");
        var summer = available(offer("2026-05-01", "2026-09-01"), "2026-07-01", "2026-07-31");
        assertThat(Listings.of(List.of(one(spring), one(summer)), RULES, DAY)).allMatch(Listing::isListed);
        var both = available(offer("2026-05-01", "2026-09-01"), "2026-06-30", "2026-07-01");
        assertThat(Listings.of(List.of(one(spring), one(both)), RULES, DAY)).extracting(Listing::state).containsExactly(State.LISTED, State.HELD);
    }

    /// Else whoever reads the public list would learn of an inside offer by what it keeps away.
    @Test
    void holdsNothingForTheSakeOfWhatFewerMaySee() {
        var inside = one(OpportunityFixtures.plot("地块", Audience.INSIDE, LocalDate.parse("2026-05-01"), LocalDate.parse("2026-09-01")));
        var open = one(offer("2026-05-01", "2026-09-01"));
        assertThat(Listings.of(List.of(inside, open), RULES, DAY)).allMatch(Listing::isListed).allSatisfy(each -> assertThat(each.overlaps()).hasSize(1));
    }

    @Test
    void letsTwoOfferWhatIsNotUsedUp() {
        var scenario = new Offer(
                "scenario", "地块", "内容", null, null, null, null, List.of(), new Offer.Owner("局", "岗", null), Audience.PUBLIC,
                DAY, DAY.plusDays(1), null, 5);
        assertThat(Listings.of(List.of(one(scenario), one(scenario)), RULES, DAY)).allMatch(Listing::isListed);
    }

    private State state(Offer offer) {
        return Listings.of(List.of(one(offer)), RULES, DAY).getFirst().state();
    }

    private static Offer offer(String verifiedOn, String expiresOn) {
        return OpportunityFixtures.plot("地 块", Audience.PUBLIC, LocalDate.parse(verifiedOn), LocalDate.parse(expiresOn));
    }

    private static Offer available(Offer offer, String from, String until) {
        return new Offer(
                offer.kind(), offer.title(), offer.content(), offer.chain(), offer.node(), "DK-01", null, offer.figures(), offer.owner(), offer.audience(),
                offer.verifiedOn(), offer.expiresOn(), new Offer.Span(LocalDate.parse(from), LocalDate.parse(until)), 5);
    }

    private Opportunity one(Offer offer) {
        entries++;
        return new Opportunity(
                new UUID(0, entries), "N" + entries, OpportunityFixtures.LONGQUANYI, offer, offer.verifiedOn(), offer.verifiedOn(), null, false,
                entries, entries, Instant.EPOCH, "tester");
    }
}
