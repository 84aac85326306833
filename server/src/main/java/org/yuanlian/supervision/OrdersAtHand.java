package org.yuanlian.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Place;
import org.yuanlian.supervision.order.Unfolding;
import org.yuanlian.supervision.store.OrderRows;

/// Tells which orders were open on a day, from what had happened to them by then.
@Component
public class OrdersAtHand {
    private final OrderRows rows;

    OrdersAtHand(OrderRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<OrderAtHand> on(LocalDate day, Place place) {
        return rows.within(place, false).stream()
                .map(found -> order(found, day))
                .flatMap(Optional::stream)
                .filter(order -> !(order.state() instanceof OrderState.Closed))
                .toList();
    }

    private static Optional<OrderAtHand> order(OrderRows.Found found, LocalDate day) {
        var events = found.events().stream().filter(event -> !event.made().on().isAfter(day)).toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        var unfolded = Unfolding.of(events);
        var issued = unfolded.issued();
        var contest = unfolded.contested();
        var head = found.head();
        return Optional.of(new OrderAtHand(
                head.id(),
                head.number(),
                head.project(),
                head.projectName(),
                head.demo(),
                head.place(),
                head.rule(),
                issued.step(),
                issued.addresseePlace(),
                issued.addressee(),
                unfolded.dueOn(),
                unfolded.state(day),
                issued.made().by(),
                contest == null ? null : contest.made().by()));
    }
}
