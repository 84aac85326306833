package org.yuanlian.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.supervision.order.OrderEvent;
import org.yuanlian.supervision.order.OrderEvent.Made;
import org.yuanlian.supervision.order.OrderEvent.Named;
import org.yuanlian.supervision.order.Unfolding;
import org.yuanlian.supervision.store.OrderRows;

/// The step 通报 of orders: a bulletin names those that have come to it. To name is an act and is written
/// down as one, so that what a bulletin named can be told for ever, whatever becomes of the orders.
@Component
public class Circulars {
    private static final String STEP = "CIRCULAR";
    private final OrderRows rows;
    private final Clock clock;

    Circulars(OrderRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The open orders of a place that came to the circular before a day and are still there.
    @Transactional(readOnly = true)
    public List<NamedOrder> due(Place place, LocalDate before) {
        return rows.within(place, true).stream()
                .map(found -> named(found.head(), Unfolding.of(found.events())))
                .filter(Objects::nonNull)
                .filter(order -> order.issuedOn().isBefore(before))
                .toList();
    }

    /// The orders of a place that a bulletin named, as they stood then.
    @Transactional(readOnly = true)
    public List<NamedOrder> namedIn(String bulletin, Place place) {
        return rows.named(bulletin, place).stream()
                .map(found -> Objects.requireNonNull(named(found.head(), until(found.events(), bulletin))))
                .toList();
    }

    /// Writes down that a bulletin names these orders.
    @Transactional
    public void mark(Collection<NamedOrder> orders, String bulletin) {
        var made = new Made(
                clock.instant().truncatedTo(ChronoUnit.MICROS), Caller.current().name(), AsOf.now(clock).validOn());
        orders.forEach(order -> rows.add(order.id(), order.place(), new Named(made, bulletin)));
    }

    private static Unfolding until(List<OrderEvent> events, String bulletin) {
        var naming = 0;
        while (!(events.get(naming) instanceof Named named && named.bulletin().equals(bulletin))) {
            naming++;
        }
        return Unfolding.of(events.subList(0, naming));
    }

    private static @Nullable NamedOrder named(OrderRows.Head head, Unfolding order) {
        var issued = order.issued();
        return issued.step().equals(STEP)
                ? new NamedOrder(
                        head.id(), head.number(), head.project(), head.place(), head.rule(), issued.addressee(),
                        issued.made().on(), order.dueOn())
                : null;
    }
}
