package org.yuanlian.alarm.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Concern;
import org.yuanlian.alarm.Alarm.Hand;
import org.yuanlian.alarm.Alarm.Silenced;
import org.yuanlian.alarm.Alarm.Tally;
import org.yuanlian.alarm.Alarm.Verdict;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.ConfirmSilence;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.LiftSilence;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Remark;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.Happening.TakeOver;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.kernel.AlarmLevel;

/// Follows an alarm from event to event. The same events tell the same, whenever they are asked.
public final class Course {
    private final AlarmHandling rules;
    private final Alarm before;
    private AlarmState state;
    private AlarmLevel level;
    private int round;
    private Instant since;
    private @Nullable Instant dueAt;
    private Tally tally;
    private Hand hand;
    private @Nullable Verdict verdict;
    private @Nullable Silenced silenced;

    private Course(AlarmHandling rules, Alarm before) {
        this.rules = rules;
        this.before = before;
        this.state = before.state();
        this.level = before.level();
        this.round = before.round();
        this.since = before.since();
        this.dueAt = before.dueAt();
        this.tally = before.tally();
        this.hand = before.hand();
        this.verdict = before.verdict();
        this.silenced = before.silenced();
    }

    /// An alarm to which nothing has happened yet.
    public static Alarm begin(AlarmHandling rules, UUID id, Concern concern, AlarmLevel level, Instant at) {
        var due = at.plus(rules.term(level, AlarmState.RAISED).orElse(Duration.ZERO));
        return new Alarm(id, concern, at, 0, AlarmState.RAISED, level, 1, at, due, at, Tally.NONE, Hand.NOBODY, null, null);
    }

    /// @param rules in force on the day on which the alarm was opened
    /// @param known the occurrences of the alarm, among which those of the event are put
    public static Alarm after(AlarmHandling rules, Alarm before, Known known, AlarmEvent event) {
        if (event.number() != before.version() + 1) {
            throw new IllegalStateException("Event %d cannot follow version %d of the alarm %s.".formatted(event.number(), before.version(), before.id()));
        }
        var course = new Course(rules, before);
        switch (event.what()) {
            case Derivation derivation -> course.derived(derivation, known, event.at());
            case Command command -> course.done(command, event);
        }
        return course.standing(event);
    }

    public static Alarm replay(AlarmHandling rules, Alarm begun, List<AlarmEvent> events) {
        var now = begun;
        var known = new Recalled();
        for (var event : events) {
            now = after(rules, now, known, event);
        }
        return now;
    }

    /// Whether what the same rule says of the same object belongs to the alarm: always while it is open; after
    /// that for as long as a condition may return, and before it for as long as one might have.
    public static boolean takesIn(AlarmHandling rules, Alarm alarm, Instant raisedAt) {
        var around = Duration.ofMinutes(rules.returning().withinMinutes());
        var first = Objects.requireNonNullElse(alarm.tally().first(), alarm.openedAt());
        return alarm.state().isOpen() || !raisedAt.isAfter(alarm.since().plus(around)) && !raisedAt.isBefore(first.minus(around));
    }

    private Alarm standing(AlarmEvent event) {
        return new Alarm(
                before.id(), before.concern(), before.openedAt(), event.number(), state, level, round, since, dueAt, event.at(),
                tally, hand, verdict, silenced);
    }

    private void derived(Derivation derivation, Known known, Instant at) {
        var former = known.of(derivation.key()).orElse(null);
        if (former != null && former.revision() >= derivation.revision()) {
            return;
        }
        var occurrences = new Occurrences(known);
        occurrences.take(former, derivation);
        var extent = known.extent();
        tally = occurrences.and(tally, extent);
        level = Objects.requireNonNullElse(extent.level(), level);
        var rises = level.compareTo(before.level()) > 0;
        if (level != before.level() || before.lasts() && !lasts() && state == AlarmState.HANDLED) {
            due(rises, at);
        }
        var again = former == null && occurrences.addsOne(derivation);
        if (before.version() > 0 && (rises || again || lasts() && !before.lasts())) {
            returned(at);
        }
    }

    private boolean lasts() {
        return tally.lasting() > 0;
    }

    /// What has become graver leaves no more time than it had, and than the graver level leaves from now on.
    private void due(boolean rises, Instant at) {
        var had = dueAt;
        var restarts = rises || state == AlarmState.HANDLED;
        dueAt = clock(restarts ? at : since);
        if (rises && had != null && dueAt != null && had.isBefore(dueAt)) {
            dueAt = had;
        }
    }

    /// What was thought to be over is not.
    private void returned(Instant at) {
        switch (state) {
            case CLOSED -> {
                round++;
                hand = Hand.NOBODY;
                verdict = null;
                move(AlarmState.RAISED, at);
            }
            case HANDLED -> move(AlarmState.CONFIRMED, at);
            case FALSE -> move(AlarmState.RECEIVED, at);
            case RAISED, RECEIVED, CONFIRMED -> {}
        }
    }

    private void done(Command command, AlarmEvent event) {
        var by = event.by();
        switch (command) {
            case Receive _ -> {
                hand = Hand.of(by);
                move(AlarmState.RECEIVED, event.at());
            }
            case Verify said -> {
                verdict = new Verdict(said.real(), said.reason(), said.text(), by);
                move(said.real() ? AlarmState.CONFIRMED : AlarmState.FALSE, event.at());
            }
            case Handle _ -> move(AlarmState.HANDLED, event.at());
            case Close _ -> move(AlarmState.CLOSED, event.at());
            case HandOver said -> hand = new Hand(hand.by(), said.to(), said.title());
            case TakeOver _ -> hand = Hand.of(by);
            case Silence said -> silenced = new Silenced(
                    by, said.reason(), event.at(), said.until(), level, rules.silence(level).secondPerson(), null);
            case ConfirmSilence _ -> silenced = silenced == null ? null : silenced.confirmedBy(by);
            case LiftSilence _ -> silenced = null;
            case Remark _ -> {}
        }
    }

    private void move(AlarmState to, Instant at) {
        state = to;
        since = at;
        dueAt = clock(at);
        if (to == AlarmState.CLOSED) {
            silenced = null;
        }
    }

    /// What is handled waits for its condition to end, and nobody can hasten that.
    private @Nullable Instant clock(Instant from) {
        return state == AlarmState.HANDLED && lasts() ? null : rules.term(level, state).map(from::plus).orElse(null);
    }
}
