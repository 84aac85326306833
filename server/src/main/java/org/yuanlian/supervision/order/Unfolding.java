package org.yuanlian.supervision.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.supervision.OrderState;
import org.yuanlian.supervision.order.OrderEvent.Closed;
import org.yuanlian.supervision.order.OrderEvent.Contested;
import org.yuanlian.supervision.order.OrderEvent.Dismissed;
import org.yuanlian.supervision.order.OrderEvent.Extended;
import org.yuanlian.supervision.order.OrderEvent.Issued;
import org.yuanlian.supervision.order.OrderEvent.Named;
import org.yuanlian.supervision.order.OrderEvent.Replied;
import org.yuanlian.supervision.order.OrderEvent.Upheld;

/// Where an order stands, unfolded from its events alone.
///
/// @param issued the step that it has come to
/// @param contested the contest that waits for its decision
/// @param contestedThisStep whether this step has been contested before, decided or not
/// @param ended the day on which it was closed or lifted
public record Unfolding(
        Issued issued,
        LocalDate dueOn,
        @Nullable LocalDate repliedOn,
        @Nullable Contested contested,
        boolean contestedThisStep,
        @Nullable LocalDate ended,
        boolean lifted,
        List<String> namedIn) {

    /// @throws IllegalArgumentException where the first event is no issue
    public static Unfolding of(List<OrderEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof Issued first)) {
            throw new IllegalArgumentException("An order begins with its issue, not with %s".formatted(events));
        }
        var unfolding = begun(first, List.of());
        for (var event : events.subList(1, events.size())) {
            unfolding = unfolding.after(event);
        }
        return unfolding;
    }

    private static Unfolding begun(Issued issued, List<String> namedIn) {
        return new Unfolding(issued, issued.dueOn(), null, null, false, null, false, namedIn);
    }

    public Unfolding after(OrderEvent event) {
        return switch (event) {
            case Issued next -> begun(next, namedIn);
            case Replied replied -> with(dueOn, replied.made().on(), contested, ended, lifted);
            case Contested contest -> with(dueOn, repliedOn, contest, ended, lifted);
            case Upheld upheld -> with(dueOn, repliedOn, null, upheld.made().on(), true);
            case Dismissed dismissed -> with(dismissed.dueOn(), repliedOn, null, ended, lifted);
            case Extended extended -> with(extended.dueOn(), repliedOn, contested, ended, lifted);
            case Named named -> named(named.bulletin());
            case Closed closed -> with(dueOn, repliedOn, null, closed.made().on(), false);
        };
    }

    private Unfolding with(
            LocalDate due,
            @Nullable LocalDate replied,
            @Nullable Contested contest,
            @Nullable LocalDate end,
            boolean isLifted) {
        return new Unfolding(
                issued, due, replied, contest, contestedThisStep || contest != null, end, isLifted, namedIn);
    }

    private Unfolding named(String bulletin) {
        var all = new ArrayList<>(namedIn);
        all.add(bulletin);
        return new Unfolding(
                issued, dueOn, repliedOn, contested, contestedThisStep, ended, lifted, List.copyOf(all));
    }

    public OrderState state(LocalDate today) {
        if (ended != null) {
            return new OrderState.Closed(ended, lifted);
        }
        if (contested != null) {
            return new OrderState.Contested(contested.made().on());
        }
        if (repliedOn != null) {
            return new OrderState.Replied(repliedOn, repliedOn.isAfter(dueOn));
        }
        return today.isAfter(dueOn)
                ? new OrderState.Overdue(dueOn, today.toEpochDay() - dueOn.toEpochDay())
                : new OrderState.Open(dueOn);
    }

    /// Whether the term has passed, answered or not; it stands still while the order is contested.
    public boolean isPastDue(LocalDate today) {
        return ended == null && contested == null && today.isAfter(dueOn);
    }
}
