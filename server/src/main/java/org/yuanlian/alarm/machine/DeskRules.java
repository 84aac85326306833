package org.yuanlian.alarm.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.alarm.Happening.Close;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.ConfirmSilence;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.Happening.Handle;
import org.yuanlian.alarm.Happening.LiftSilence;
import org.yuanlian.alarm.Happening.Receive;
import org.yuanlian.alarm.Happening.Remark;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.Happening.TakeOver;
import org.yuanlian.alarm.Happening.Verify;
import org.yuanlian.kernel.Problem;

/// Why somebody may not do something with an alarm, if there is a reason.
public final class DeskRules {
    private final AlarmHandling rules;
    private final Alarm alarm;
    private final Person person;
    private final Instant now;

    public DeskRules(AlarmHandling rules, Alarm alarm, Person person, Instant now) {
        this.rules = rules;
        this.alarm = alarm;
        this.person = person;
        this.now = now;
    }

    public Optional<Problem> whyNot(Command command) {
        if (!alarm.state().isOpen() && !(command instanceof Remark)) {
            return no("alarm.closed");
        }
        return switch (command) {
            case Receive _ -> alarm.state() == AlarmState.RAISED ? Optional.empty() : no("alarm.received.already", holder());
            case Verify said -> inHand(AlarmState.RECEIVED, "alarm.verify.order").or(() -> verdict(said));
            case Handle said -> inHand(AlarmState.CONFIRMED, "alarm.handle.order").or(() -> words(said.text()));
            case Close said -> close(said);
            case HandOver said -> own().or(() -> said.to().isBlank() || said.to().equals(person.name()) ? no("alarm.hand.whom") : Optional.empty());
            case TakeOver said -> takeOver(said);
            case Silence said -> silence(said);
            case ConfirmSilence _ -> confirm();
            case LiftSilence _ -> alarm.silenced() == null ? no("alarm.silence.none") : Optional.empty();
            case Remark said -> words(said.text());
        };
    }

    private Optional<Problem> verdict(Verify said) {
        if (said.real()) {
            return Optional.empty();
        }
        return rules.falseReason(said.reason())
                .map(reason -> reason.needsText() ? words(said.text()) : Optional.<Problem>empty())
                .orElseGet(() -> no("alarm.reason.unknown", said.reason() == null ? "" : said.reason()));
    }

    private Optional<Problem> close(Close said) {
        if (alarm.state() != AlarmState.HANDLED && alarm.state() != AlarmState.FALSE) {
            return no("alarm.close.order");
        }
        return own().or(() -> alarm.state() == AlarmState.HANDLED && alarm.lasts() ? no("alarm.close.lasts") : words(said.text()));
    }

    private Optional<Problem> takeOver(TakeOver said) {
        if (alarm.hand().by() == null) {
            return no("alarm.hand.nobody");
        }
        if (alarm.hand().isOf(person)) {
            return no("alarm.hand.own");
        }
        var offered = alarm.hand().offeredTo();
        return offered != null && (offered.equals(person.name()) || offered.equals(person.title())) ? Optional.empty() : words(said.text());
    }

    private Optional<Problem> silence(Silence said) {
        var most = rules.silence(alarm.level()).mostMinutes();
        if (!said.until().isAfter(now)) {
            return no("alarm.silence.past");
        }
        return said.until().isAfter(now.plus(Duration.ofMinutes(most))) ? no("alarm.silence.long", most) : words(said.reason());
    }

    private Optional<Problem> confirm() {
        var asked = alarm.silenced();
        if (asked == null || !asked.needsSecond() || !now.isBefore(asked.until())) {
            return no("alarm.silence.none");
        }
        if (asked.second() != null) {
            return no("alarm.silence.confirmed");
        }
        return asked.by().name().equals(person.name()) ? no("alarm.silence.second") : Optional.empty();
    }

    private Optional<Problem> inHand(AlarmState state, String order) {
        return alarm.state() == state ? own() : no(order);
    }

    private Optional<Problem> own() {
        if (alarm.hand().by() == null) {
            return no("alarm.hand.nobody");
        }
        return alarm.hand().isOf(person) ? Optional.empty() : no("alarm.hand.other", holder());
    }

    private String holder() {
        @Nullable Person by = alarm.hand().by();
        return by == null ? "" : by.title();
    }

    private Optional<Problem> words(String text) {
        return text.isBlank() ? no("alarm.text.missing") : Optional.empty();
    }

    private Optional<Problem> no(String code, Object... arguments) {
        return Optional.of(Problem.of(code, alarm.concern().objectName(), alarm.id().toString(), arguments));
    }
}
