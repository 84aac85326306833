package org.yuanlian.supervision.order;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;

/// What may be done with an order where it stands. Whoever may not is told why, before anything is written.
public final class Permitted {
    private final String number;
    private final Unfolding order;
    private final LocalDate today;

    public Permitted(String number, Unfolding order, LocalDate today) {
        this.number = number;
        this.order = order;
        this.today = today;
    }

    public Optional<Problem> reply() {
        return whileOpen();
    }

    public Optional<Problem> contest() {
        return whileOpen()
                .or(() -> when(order.contested() != null, "supervision.contest.pending", "This order is contested already.", null))
                .or(() -> when(
                        order.contestedThisStep(), "supervision.contest.twice", "This step has been contested and decided.", null))
                .or(() -> when(
                        today.isAfter(order.issued().contestUntil()),
                        "supervision.contest.late",
                        "This step could be contested until %s.".formatted(order.issued().contestUntil()),
                        "a reply with reasons is still possible"));
    }

    public Optional<Problem> decide(String by) {
        var contest = order.contested();
        return whileOpen()
                .or(() -> when(contest == null, "supervision.contest.none", "Nobody contests this order.", null))
                .or(() -> when(
                        contest != null && contest.made().by().equals(by),
                        "supervision.contest.own",
                        "Who contests does not decide.",
                        null));
    }

    public Optional<Problem> escalate() {
        return whileOpen()
                .or(() -> when(
                        order.contested() != null,
                        "supervision.contest.pending",
                        "While an order is contested it goes no further.",
                        "decide on the contest first"))
                .or(() -> when(
                        !order.isPastDue(today),
                        "supervision.order.not-due",
                        "The term of this step ends on %s.".formatted(order.dueOn()),
                        null));
    }

    public Optional<Problem> extend() {
        return whileOpen()
                .or(() -> when(order.contested() != null, "supervision.contest.pending", "The term stands still.", null));
    }

    public Optional<Problem> close() {
        return whileOpen();
    }

    private Optional<Problem> whileOpen() {
        return when(order.ended() != null, "supervision.order.closed", "This order ended on %s.".formatted(order.ended()), null);
    }

    private Optional<Problem> when(boolean so, String code, String what, @Nullable String maybe) {
        return so ? Optional.of(new Problem(code, number, order.issued().step(), what, maybe)) : Optional.empty();
    }
}
