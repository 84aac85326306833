package org.yuanlian.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.bulletin.Bulletins;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Ledger;

/// Publishes the last months for the demonstration portfolio, each as it was known on the fifth of the
/// month after.
@Component
public class DemoBulletins {
    private static final int MONTHS = 3;
    private static final int DAY_OF_ISSUE = 5;
    private final Bulletins bulletins;
    private final Ledger ledger;
    private final Clock clock;

    DemoBulletins(Bulletins bulletins, Ledger ledger, Clock clock) {
        this.bulletins = bulletins;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Publishes them where there is a demonstration portfolio and no bulletin yet.
    public void publishOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> {
            if (ledger.hasDemo() && bulletins.issues().isEmpty()) {
                publish(progress);
            }
        });
    }

    private void publish(Consumer<String> progress) {
        var began = System.nanoTime();
        var thisMonth = YearMonth.from(AsOf.now(clock).validOn());
        for (var back = MONTHS; back > 0; back--) {
            var month = thisMonth.minusMonths(back);
            bulletins.publish(month, month.plusMonths(1).atDay(DAY_OF_ISSUE).atTime(9, 0).atZone(AsOf.ZONE).toInstant());
        }
        progress.accept("  演示通报 %d months of bulletins in %.1f s"
                .formatted(MONTHS, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
    }
}
