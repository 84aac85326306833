package org.yuanlian.supervision.order;

import java.time.LocalDate;
import java.util.Optional;
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
                .or(() -> when(order.contested() != null, "supervision.contest.pending"))
                .or(() -> when(order.contestedThisStep(), "supervision.contest.twice"))
                .or(() -> when(
                        today.isAfter(order.issued().contestUntil()),
                        "supervision.contest.late",
                        order.issued().contestUntil()));
    }

    public Optional<Problem> decide(String by) {
        var contest = order.contested();
        return whileOpen()
                .or(() -> when(contest == null, "supervision.contest.none"))
                .or(() -> when(contest != null && contest.made().by().equals(by), "supervision.contest.own"));
    }

    public Optional<Problem> escalate() {
        return whileOpen()
                .or(() -> when(order.contested() != null, "supervision.contest.pending#escalate"))
                .or(() -> when(!order.isPastDue(today), "supervision.order.not-due", order.dueOn()));
    }

    public Optional<Problem> extend() {
        return whileOpen()
                .or(() -> when(order.contested() != null, "supervision.contest.pending#extend"));
    }

    public Optional<Problem> close() {
        return whileOpen();
    }

    private Optional<Problem> whileOpen() {
        return when(order.ended() != null, "supervision.order.closed", String.valueOf(order.ended()));
    }

    private Optional<Problem> when(boolean so, String key, Object... arguments) {
        return so ? Optional.of(Problem.of(key, number, order.issued().step(), arguments)) : Optional.empty();
    }
}
