package org.yuanlian.telemetry.declared;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.telemetry.declared.Quantities.Measure;
import org.yuanlian.telemetry.declared.Quantities.Quantity;

/// The quantities as they are declared today.
@Component
public class QuantityRules {
    private final Declarations declarations;
    private final Clock clock;

    QuantityRules(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    public Declared<Quantities> now() {
        return declarations.inForce(QuantitiesKind.FILE, Quantities.class, LocalDate.ofInstant(clock.instant(), AsOf.ZONE));
    }

    /// Of which quantity a series is.
    public Quantity of(@Nullable DeviceKind kind, String measure) {
        return now().body().quantities().stream().filter(one -> one.fits(kind, measure)).findFirst().orElseThrow();
    }

    /// What a measure is called, by its whole name or else by the part before a hyphen.
    public Optional<Measure> called(String measure) {
        return byId(measure).or(() -> byId(measure.replaceFirst("[-@].*", "")));
    }

    private Optional<Measure> byId(String id) {
        return now().body().measures().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
