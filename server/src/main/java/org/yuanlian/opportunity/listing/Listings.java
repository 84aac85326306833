package org.yuanlian.opportunity.listing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.opportunity.listing.Listing.State;

/// Says of opportunities whether they stand on the list, by the rules in force.
public final class Listings {
    private final OpportunityRules rules;
    private final LocalDate day;
    private final Map<String, List<Opportunity>> sameThing = new HashMap<>();

    private Listings(OpportunityRules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    /// In the order in which they come.
    public static List<Listing> of(List<Opportunity> all, OpportunityRules rules, LocalDate day) {
        var listings = new Listings(rules, day);
        all.stream()
                .filter(each -> listings.alone(each) == State.LISTED)
                .forEach(each -> listings.thing(each).ifPresent(
                        thing -> listings.sameThing.computeIfAbsent(thing, _ -> new ArrayList<>()).add(each)));
        return all.stream().map(listings::listing).toList();
    }

    private Listing listing(Opportunity one) {
        var alone = alone(one);
        var overlaps = alone == State.LISTED ? overlaps(one) : List.<Opportunity>of();
        var held = overlaps.stream()
                .anyMatch(other -> other.first() < one.first() && other.offer().audience().isSeenBy(one.offer().audience()));
        return new Listing(one, held ? State.HELD : alone, verifyBy(one), overlaps);
    }

    private State alone(Opportunity one) {
        return one.closing() != null
                ? State.CLOSED
                : one.offer().expiresOn().isBefore(day)
                        ? State.EXPIRED
                        : verifyBy(one).isBefore(day) ? State.UNVERIFIED : State.LISTED;
    }

    private LocalDate verifyBy(Opportunity one) {
        return one.verifiedOn().plusDays(rules.unverifiedAfterDays());
    }

    private List<Opportunity> overlaps(Opportunity one) {
        return thing(one).map(sameThing::get).orElse(List.of()).stream()
                .filter(other -> !other.id().equals(one.id()) && other.offer().overlaps(one.offer()))
                .toList();
    }

    /// What is offered, where it can be had once only: a numbered asset, else what is of one kind, place, node and title.
    private Optional<String> thing(Opportunity one) {
        var offer = one.offer();
        return rules.kind(offer.kind()).filter(OpportunityRules.Kind::exclusive).map(kind -> offer.asset() != null
                ? "%s#%s".formatted(one.place(), tidy(offer.asset()))
                : "%s %s %s %s %s".formatted(one.place(), kind.id(), offer.chain(), offer.node(), tidy(offer.title())));
    }

    private static String tidy(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "").toLowerCase(Locale.ROOT);
    }
}
