package org.yuanlian.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanlian.alarm.declared.AlarmHandlingKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.AsOf;

/// The declared handling of alarms by the day on which an alarm is opened.
@Component
public class HandlingRules {
    private final Declarations declarations;
    private final Clock clock;

    HandlingRules(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    public AlarmHandling on(Instant openedAt) {
        return at(openedAt).body();
    }

    public Declared<AlarmHandling> now() {
        return at(clock.instant());
    }

    /// The longest after closing that any declared version lets a condition return to the same alarm.
    Duration widestReturn() {
        return Duration.ofMinutes(declarations.kept(AlarmHandlingKind.FILE, AlarmHandling.class).versions().stream()
                .mapToInt(version -> version.body().returning().withinMinutes())
                .max()
                .orElse(0));
    }

    private Declared<AlarmHandling> at(Instant instant) {
        return declarations.inForce(AlarmHandlingKind.FILE, AlarmHandling.class, LocalDate.ofInstant(instant, AsOf.ZONE));
    }
}
