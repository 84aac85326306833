package org.yuanlian.supervision.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.supervision.order.OrderEvent.Made;

/// Random people do random things with an order. A plain model of three flags says what ought to be
/// allowed; and at each point the events alone tell the same as what was followed live.
class UnfoldingProperties {
    private static final Term TERM = new Term(new WorkingCalendar(Map.of(), Set.of(2026)));
    private static final LocalDate BEGIN = LocalDate.parse("2026-03-02");
    private static final Place PLACE = new Place("510112");

    /// The model: nothing but what the rule book says.
    private static final class Model {
        private boolean ended;
        private boolean pending;
        private boolean contestedBefore;
        private LocalDate due = BEGIN;
        private LocalDate contestUntil = BEGIN;

        boolean allows(String act, LocalDate today, String by, String contester) {
            return !ended && switch (act) {
                case "reply", "close" -> true;
                case "contest" -> !pending && !contestedBefore && !today.isAfter(contestUntil);
                case "uphold", "dismiss" -> pending && !by.equals(contester);
                case "extend" -> !pending;
                case "escalate" -> !pending && today.isAfter(due);
                default -> throw new IllegalArgumentException(act);
            };
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void allowsWhatTheModelAllowsAndReplaysToTheSame(long seed) {
        var random = new Random(seed);
        var acts = List.of("reply", "contest", "uphold", "dismiss", "extend", "escalate", "escalate", "close");
        for (var run = 0; run < 60; run++) {
            var today = BEGIN;
            var model = new Model();
            var events = new ArrayList<OrderEvent>(List.of(issued(today, "A")));
            take(model, (OrderEvent.Issued) events.getFirst());
            var live = Unfolding.of(events);
            var contester = "";
            for (var step = 0; step < 25; step++) {
                today = today.plusDays(random.nextInt(4));
                var act = acts.get(random.nextInt(step < 15 ? acts.size() - 1 : acts.size()));
                var by = random.nextBoolean() ? "county" : "city";
                var refused = isRefused(act, new Permitted("督办〔2026〕1号", live, today), by);
                assertThat(refused).as("seed %d, %s on %s after %s", seed, act, today, events)
                        .isNotEqualTo(model.allows(act, today, by, contester));
                if (!refused) {
                    var event = event(act, today, by, live, random);
                    contester = act.equals("contest") ? by : contester;
                    follow(model, event);
                    events.add(event);
                    live = live.after(event);
                    assertThat(Unfolding.of(List.copyOf(events))).isEqualTo(live);
                    assertThat(live.ended() != null).isEqualTo(model.ended);
                    assertThat(live.dueOn()).isEqualTo(model.due);
                    assertThat(live.state(today).word().equals("CLOSED")).isEqualTo(model.ended);
                    assertThat(live.state(today).word().equals("CONTESTED")).isEqualTo(model.pending);
                }
            }
        }
    }

    private static boolean isRefused(String act, Permitted may, String by) {
        var problem = switch (act) {
            case "reply" -> may.reply();
            case "contest" -> may.contest();
            case "uphold", "dismiss" -> may.decide(by);
            case "extend" -> may.extend();
            case "escalate" -> may.escalate();
            default -> may.close();
        };
        return problem.isPresent();
    }

    private static OrderEvent event(String act, LocalDate on, String by, Unfolding live, Random random) {
        var made = new Made(Instant.EPOCH, by, on);
        return switch (act) {
            case "reply" -> new OrderEvent.Replied(made, "r", null);
            case "contest" -> new OrderEvent.Contested(made, "c", null);
            case "uphold" -> new OrderEvent.Upheld(made, "u");
            case "dismiss" -> new OrderEvent.Dismissed(made, "d", Term.day(TERM.resumed(live.dueOn(), Objects.requireNonNull(live.contested()).made().on(), on)));
            case "extend" -> new OrderEvent.Extended(made, "e", Term.day(TERM.due(live.dueOn(), 1 + random.nextInt(3))));
            case "escalate" -> issued(on, live.issued().step() + "A");
            default -> new OrderEvent.Closed(made, "x", null);
        };
    }

    private static OrderEvent.Issued issued(LocalDate on, String step) {
        return new OrderEvent.Issued(
                new Made(Instant.EPOCH, "city", on), step, PLACE, "招商专班", Term.day(TERM.due(on, 5)), Term.day(TERM.due(on, 3)));
    }

    private static void follow(Model model, OrderEvent event) {
        switch (event) {
            case OrderEvent.Issued it -> take(model, it);
            case OrderEvent.Replied _, OrderEvent.Named _ -> {}
            case OrderEvent.Contested _ -> {
                model.pending = true;
                model.contestedBefore = true;
            }
            case OrderEvent.Upheld _ -> {
                model.pending = false;
                model.ended = true;
            }
            case OrderEvent.Dismissed it -> {
                model.pending = false;
                model.due = it.dueOn();
            }
            case OrderEvent.Extended it -> model.due = it.dueOn();
            case OrderEvent.Closed _ -> {
                model.pending = false;
                model.ended = true;
            }
        }
    }

    private static void take(Model model, OrderEvent.Issued issued) {
        model.pending = false;
        model.contestedBefore = false;
        model.due = issued.dueOn();
        model.contestUntil = issued.contestUntil();
    }
}
