package org.yuanlian.opportunity.listing;

import java.time.LocalDate;
import java.util.List;
import org.yuanlian.opportunity.Opportunity;

/// An opportunity with whether it stands on the list.
///
/// @param verifyBy the last day on which its verification counts
/// @param overlaps the others that offer the same thing for the same time
public record Listing(Opportunity opportunity, State state, LocalDate verifyBy, List<Opportunity> overlaps) {

    /// What keeps it off the list comes before what is only to be told.
    public enum State {
        LISTED,
        /// The same thing was offered before, to as many or more.
        HELD,
        /// Nobody has verified it for too long.
        UNVERIFIED,
        EXPIRED,
        CLOSED
    }

    public boolean isListed() {
        return state == State.LISTED;
    }
}
