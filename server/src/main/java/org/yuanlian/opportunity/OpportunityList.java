package org.yuanlian.opportunity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.listing.Listing;
import org.yuanlian.opportunity.listing.Listings;
import org.yuanlian.opportunity.store.OpportunityRows;

/// The list 机遇清单: of a chain, of a place, for an audience, as of a pair of days.
@Component
public class OpportunityList {
    private final OpportunityRows rows;
    private final Admission admission;

    OpportunityList(OpportunityRows rows, Admission admission) {
        this.rows = rows;
        this.admission = admission;
    }

    /// Which opportunities. Every absent condition means all.
    ///
    /// @param audience who is to read the list; it never holds what is meant for fewer
    /// @param listedOnly without those that the rules keep off the list
    public record Wanted(
            @Nullable String chain, @Nullable Place place, @Nullable String kind, @Nullable String text, Audience audience,
            boolean listedOnly) {

        public static Wanted by(Audience audience) {
            return new Wanted(null, null, null, null, audience, audience == Audience.PUBLIC);
        }

        private boolean holds(Listing listing) {
            var one = listing.opportunity();
            var offer = one.offer();
            return offer.audience().isSeenBy(audience)
                    && (!listedOnly || listing.isListed())
                    && (chain == null || chain.equals(offer.chain()))
                    && (place == null || place.contains(one.place()))
                    && (kind == null || kind.equals(offer.kind()))
                    && (text == null || text.isBlank() || says(one, text.strip()));
        }

        private static boolean says(Opportunity one, String words) {
            var offer = one.offer();
            return String.join("\n", one.no(), offer.title(), offer.content(), offer.owner().unit())
                    .toLowerCase(Locale.ROOT)
                    .contains(words.toLowerCase(Locale.ROOT));
        }
    }

    @Transactional(readOnly = true)
    public List<Listing> of(Wanted wanted, AsOf asOf) {
        return listings(asOf).stream().filter(wanted::holds).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Listing> one(UUID id, Audience reader, AsOf asOf) {
        var listedOnly = reader == Audience.PUBLIC;
        return of(new Wanted(null, null, null, null, reader, listedOnly), asOf).stream()
                .filter(listing -> listing.opportunity().id().equals(id))
                .findFirst();
    }

    private List<Listing> listings(AsOf asOf) {
        return Listings.of(rows.list(asOf), admission.rules(asOf).body(), asOf.validOn());
    }
}
