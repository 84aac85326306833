package org.yuanlian.alarm.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Verdict;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.alarm.Happening.Derivation;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.alarm.machine.Recalled;
import org.yuanlian.kernel.AlarmLevel;

/// One alarm from where it was opened to where it was closed; one that was opened again has several.
///
/// `arrivals` are when each of its occurrences came to the desk, and `raised` when each was raised.
final class Round {
    final Alarm.Concern concern;
    final UUID alarm;
    final AlarmLevel level;
    final Instant openedAt;
    final List<Instant> arrivals = new ArrayList<>();
    final List<Instant> raised = new ArrayList<>();
    @Nullable Instant receivedAt;
    @Nullable Person receivedBy;
    @Nullable Instant verifiedAt;
    @Nullable Verdict verdict;
    @Nullable Instant closedAt;

    private Round(Alarm alarm, Instant openedAt) {
        this.alarm = alarm.id();
        this.concern = alarm.concern();
        this.level = alarm.level();
        this.openedAt = openedAt;
    }

    /// @param events of one alarm from the first on
    static List<Round> of(AlarmHandling rules, Alarm begun, List<AlarmEvent> events) {
        var rounds = new ArrayList<Round>();
        var known = new Recalled();
        var before = begun;
        for (var event : events) {
            var after = Course.after(rules, before, known, event);
            if (rounds.isEmpty() || after.round() > before.round()) {
                rounds.add(new Round(after, event.at()));
            }
            rounds.getLast().follow(before, after, event);
            before = after;
        }
        return rounds;
    }

    private void follow(Alarm before, Alarm after, AlarmEvent event) {
        if (event.what() instanceof Derivation one && after.tally().known() > before.tally().known()) {
            arrivals.add(event.at());
            raised.add(one.raisedAt());
        }
        if (before.state() == AlarmState.RAISED && after.state() == AlarmState.RECEIVED) {
            receivedAt = event.at();
            receivedBy = event.by();
        }
        if (after.verdict() != null && !after.verdict().equals(before.verdict())) {
            verdict = after.verdict();
            verifiedAt = event.at();
        }
        if (after.state() == AlarmState.CLOSED && before.state().isOpen()) {
            closedAt = event.at();
        }
    }
}
