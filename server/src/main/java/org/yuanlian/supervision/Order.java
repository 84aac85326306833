package org.yuanlian.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yuanlian.kernel.Place;
import org.yuanlian.supervision.order.OrderEvent;
import org.yuanlian.supervision.order.Unfolding;

/// An order to those responsible for a project, with all that happened to it.
///
/// @param demo whether the project is made up
/// @param state as of the day that was asked
/// @param light by the declared rule for orders; `NONE` where it says nothing of the step
public record Order(
        UUID id,
        String number,
        UUID project,
        String projectName,
        boolean demo,
        Place place,
        LightRule rule,
        Instant openedAt,
        String openedBy,
        Unfolding unfolded,
        OrderState state,
        Light light,
        List<OrderEvent> events) {

    /// Whether the step that it has come to is addressed to the offices of a place.
    public boolean isFor(Place office) {
        return unfolded.issued().addresseePlace().equals(office);
    }
}
