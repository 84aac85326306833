package org.yuanlian.supervision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.order.OrderEvent;
import org.yuanlian.supervision.order.OrderEvent.Made;

/// Orders and what happened to them, as it happened.
@Component
public class OrderRows {
    private static final String HEADS =
            """
            select o.*, coalesce(last.name, '') name, coalesce(last.demo, false) demo
            from supervision_order o left join lateral (select s.name, s.demo from standing s where s.project_id = o.project_id
              and s.recorded_until = 'infinity' order by s.valid_from desc limit 1) last on true
            """;
    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param demo whether the project is made up
    public record Head(
            UUID id, String number, UUID project, String projectName, boolean demo, Place place, LightRule rule,
            Instant openedAt, String openedBy) {}

    public record Found(Head head, List<OrderEvent> events) {}

    /// An order that is about to be issued; its number is given with it.
    public record Opened(
            UUID id, UUID project, Place place, LightRule rule, Instant openedAt, String openedBy, int year) {}

    public void open(Opened order) {
        jdbc.sql(
                        """
                        with next as (select nextval(pg_get_serial_sequence('app.supervision_order', 'running')) running)
                        insert into supervision_order (id, place, project_id, rule, opened_at, opened_by, open, running, number)
                        select ?, ?, ?, ?, ?, ?, true, running, format('督办〔%s〕%s号', ?::int, running) from next""")
                .params(
                        order.id(),
                        order.place().key(),
                        order.project(),
                        order.rule().name(),
                        at(order.openedAt()),
                        order.openedBy(),
                        order.year())
                .update();
    }

    public boolean isOpen(UUID project, LightRule rule) {
        return jdbc.sql("select exists (select from supervision_order where project_id = ? and rule = ? and open)")
                .params(project, rule.name())
                .query(Boolean.class)
                .single();
    }

    public void add(UUID order, Place place, OrderEvent event) {
        var row = new Row(event);
        jdbc.sql(
                        """
                        insert into order_event (order_id, place, kind, at, by_whom, on_day, step, addressee_place, addressee,
                          due_on, contest_until, text, evidence_id)
                        values (:order, :place, :kind, :at, :by, :on, :step, :addresseePlace, :addressee, :due, :contestUntil, :text, :evidence)""")
                .param("order", order)
                .param("place", place.key())
                .param("kind", event.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT))
                .param("at", at(event.made().at()))
                .param("by", event.made().by())
                .param("on", event.made().on())
                .param("step", row.step)
                .param("addresseePlace", row.addresseePlace)
                .param("addressee", row.addressee)
                .param("due", row.dueOn)
                .param("contestUntil", row.contestUntil)
                .param("text", row.text)
                .param("evidence", row.evidence)
                .update();
        if (event instanceof OrderEvent.Closed || event instanceof OrderEvent.Upheld) {
            jdbc.sql("update supervision_order set open = false where id = ?").param(order).update();
        }
    }

    /// Keeps others from the order until the transaction ends.
    public Optional<Found> lock(UUID id) {
        return jdbc.sql("select id from supervision_order where id = ? for update").param(id).query(UUID.class).optional()
                .flatMap(this::find);
    }

    public Optional<Found> find(UUID id) {
        return found(jdbc.sql(HEADS + "where o.id = ?").param(id)).stream().findFirst();
    }

    /// @param openOnly whether those that have ended are left out
    public List<Found> within(Place place, boolean openOnly) {
        return found(jdbc.sql(HEADS + "where o.place >= ? and o.place < ? and (o.open or not ?) order by o.opened_at desc, o.id")
                .params(place.from(), place.until(), openOnly));
    }

    /// Those of a place that a bulletin names.
    public List<Found> named(String bulletin, Place place) {
        return found(jdbc.sql(HEADS + """
                        where o.place >= ? and o.place < ? and exists (select from order_event e
                          where e.order_id = o.id and e.kind = 'NAMED' and e.text = ?) order by o.running""")
                .params(place.from(), place.until(), bulletin));
    }

    public List<Found> of(UUID project) {
        return found(jdbc.sql(HEADS + "where o.project_id = ? order by o.opened_at desc").param(project));
    }

    private List<Found> found(JdbcClient.StatementSpec heads) {
        var events = new LinkedHashMap<UUID, List<OrderEvent>>();
        var all = heads.query(OrderRows::head).list();
        if (all.isEmpty()) {
            return List.of();
        }
        var ids = all.stream().map(head -> head.id().toString()).toList();
        jdbc.sql("select * from order_event where order_id = any (?::uuid[]) order by seq")
                .param("{" + String.join(",", ids) + "}")
                .query((row, _) -> Map.entry(row.getObject("order_id", UUID.class), event(row)))
                .list()
                .forEach(each -> events.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
        return all.stream().map(head -> new Found(head, List.copyOf(events.getOrDefault(head.id(), List.of())))).toList();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getBoolean("demo"),
                new Place(row.getString("place")),
                LightRule.valueOf(row.getString("rule")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"));
    }

    private static OrderEvent event(ResultSet row) throws SQLException {
        var made = new Made(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                row.getObject("on_day", LocalDate.class));
        var text = Objects.requireNonNullElse(row.getString("text"), "");
        var evidence = row.getObject("evidence_id", UUID.class);
        return switch (row.getString("kind")) {
            case "ISSUED" -> new OrderEvent.Issued(
                    made,
                    row.getString("step"),
                    new Place(row.getString("addressee_place")),
                    row.getString("addressee"),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("contest_until", LocalDate.class));
            case "REPLIED" -> new OrderEvent.Replied(made, text, evidence);
            case "CONTESTED" -> new OrderEvent.Contested(made, text, evidence);
            case "UPHELD" -> new OrderEvent.Upheld(made, text);
            case "DISMISSED" -> new OrderEvent.Dismissed(made, text, row.getObject("due_on", LocalDate.class));
            case "EXTENDED" -> new OrderEvent.Extended(made, text, row.getObject("due_on", LocalDate.class));
            case "NAMED" -> new OrderEvent.Named(made, text);
            case "CLOSED" -> new OrderEvent.Closed(made, text, evidence);
            case String other -> throw new IllegalStateException("Nobody writes order events of kind " + other);
        };
    }

    private static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /// The columns that an event fills.
    private static final class Row {
        private @Nullable String step;
        private @Nullable String addresseePlace;
        private @Nullable String addressee;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate contestUntil;
        private @Nullable String text;
        private @Nullable UUID evidence;

        private Row(OrderEvent event) {
            switch (event) {
                case OrderEvent.Issued issued -> {
                    step = issued.step();
                    addresseePlace = issued.addresseePlace().key();
                    addressee = issued.addressee();
                    dueOn = issued.dueOn();
                    contestUntil = issued.contestUntil();
                }
                case OrderEvent.Replied replied -> says(replied.text(), replied.evidence(), null);
                case OrderEvent.Contested contested -> says(contested.text(), contested.evidence(), null);
                case OrderEvent.Upheld upheld -> says(upheld.text(), null, null);
                case OrderEvent.Dismissed dismissed -> says(dismissed.text(), null, dismissed.dueOn());
                case OrderEvent.Extended extended -> says(extended.text(), null, extended.dueOn());
                case OrderEvent.Named named -> says(named.bulletin(), null, null);
                case OrderEvent.Closed closed -> says(closed.text(), closed.evidence(), null);
            }
        }

        private void says(String said, @Nullable UUID resting, @Nullable LocalDate due) {
            text = said;
            evidence = resting;
            dueOn = due;
        }
    }
}
