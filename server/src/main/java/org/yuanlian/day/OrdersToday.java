package org.yuanlian.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.day.Item.Kind;
import org.yuanlian.declaration.Text;
import org.yuanlian.supervision.OrderAtHand;
import org.yuanlian.supervision.OrderState;
import org.yuanlian.supervision.OrdersAtHand;

/// Open orders, each in the first section that it belongs to: it waits for a reply where its addressee
/// stands, and for a decision above.
@Component
class OrdersToday implements Source {
    private static final int SOON_DAYS = 7;
    private final OrdersAtHand orders;

    OrdersToday(OrdersAtHand orders) {
        this.orders = orders;
    }

    private record Placed(Section section, Item item) {}

    @Override
    public List<Part> parts(Reader reader) {
        Map<Section, List<Item>> bySection = new EnumMap<>(Section.class);
        for (var order : orders.on(reader.on(), reader.place())) {
            var placed = placed(order, reader);
            if (placed != null) {
                bySection.computeIfAbsent(placed.section(), _ -> new ArrayList<>()).add(placed.item());
            }
        }
        return bySection.entrySet().stream()
                .map(each -> new Part(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .sorted(Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
                                .limit(reader.most())
                                .toList()))
                .toList();
    }

    private static @Nullable Placed placed(OrderAtHand order, Reader reader) {
        var person = reader.person();
        var asked = asked(order, person);
        if (asked != null) {
            return new Placed(Section.WAITING, item(asked, order, reader));
        }
        return switch (order.state()) {
            case OrderState.Contested _ -> new Placed(Section.CONTESTED, item(Kind.ORDER, order, reader));
            case OrderState.Overdue _ -> new Placed(Section.OVERDUE, item(Kind.ORDER, order, reader));
            case OrderState.Open open when !open.dueOn().isAfter(reader.on().plusDays(SOON_DAYS)) ->
                new Placed(Section.DUE, item(Kind.ORDER, order, reader));
            case OrderState.Open _, OrderState.Replied _, OrderState.Closed _ ->
                order.issuedBy().equals(person.name()) ? new Placed(Section.MINE, item(Kind.ORDER, order, reader)) : null;
        };
    }

    /// What the person is asked to do; null for nothing.
    private static @Nullable Kind asked(OrderAtHand order, Caller person) {
        var isAddressee = person.may(Permission.RECORD) && person.place().equals(order.addresseePlace());
        var isAbove = person.may(Permission.SUPERVISE) && !person.place().equals(order.addresseePlace())
                && person.place().contains(order.addresseePlace());
        return switch (order.state()) {
            case OrderState.Open _ -> isAddressee ? Kind.REPLY : null;
            case OrderState.Overdue _ -> isAddressee ? Kind.REPLY : isAbove ? Kind.ESCALATE : null;
            case OrderState.Replied _ -> isAbove ? Kind.CLOSE : null;
            case OrderState.Contested _ -> isAbove && !person.name().equals(order.contestedBy()) ? Kind.DECIDE : null;
            case OrderState.Closed _ -> null;
        };
    }

    private static Item item(Kind kind, OrderAtHand order, Reader reader) {
        var number = order.number() + " · " + order.addressee();
        return new Item(
                kind,
                order.projectName(),
                new Text(number, number),
                order.project(),
                order.place(),
                order.dueOn(),
                order.state() instanceof OrderState.Contested ? null : reader.daysPast(order.dueOn()),
                "/desk?view=orders&order=" + order.id(),
                order.demo());
    }
}
