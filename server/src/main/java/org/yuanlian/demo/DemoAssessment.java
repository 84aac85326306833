package org.yuanlian.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.assessment.Appeals;
import org.yuanlian.assessment.Assessments;
import org.yuanlian.assessment.Assessments.Publication;
import org.yuanlian.assessment.PlaceLine;
import org.yuanlian.assessment.Targets;
import org.yuanlian.assessment.Task;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;

/// Assesses last year for the demonstration portfolio: made-up tasks, each labelled as made up, some left
/// out so that missing values show, and one appeal.
@Component
public class DemoAssessment {
    private static final String SHEET = "yulin-2008";
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final long SEED = 20_261_122;
    private static final int ONE_LEFT_OUT_OF = 23;
    private final Assessments assessments;
    private final Targets targets;
    private final Appeals appeals;
    private final Ledger ledger;
    private final Clock clock;

    DemoAssessment(Assessments assessments, Targets targets, Appeals appeals, Ledger ledger, Clock clock) {
        this.assessments = assessments;
        this.targets = targets;
        this.appeals = appeals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Publishes it where there is a demonstration portfolio and no assessment yet.
    public void publishOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> {
            if (ledger.hasDemo() && assessments.all().isEmpty()) {
                publish(progress);
            }
        });
    }

    private void publish(Consumer<String> progress) {
        var began = System.nanoTime();
        var year = AsOf.now(clock).validOn().getYear() - 1;
        targets.recordMadeUp(year, tasks(year));
        if (assessments.publish(SHEET, year) instanceof Publication.Published published) {
            var id = published.assessment().id();
            appellant(id).ifPresent(place -> new Caller("demo", "演示申诉人", Role.COUNTY, place, null, "local")
                    .run(() -> appeals.raiseMadeUp(
                            id, new Appeals.Wanted(place, "performance", "两个项目的营业执照已办理，正在补交，请复核。（演示）", null))));
        }
        progress.accept("  演示考核 %d assessed in %.1f s".formatted(year, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
    }

    /// Around what arrived, so that some reach their task and some do not.
    private List<Targets.Value> tasks(int year) {
        var seeded = Ids.seeded(SEED);
        var tasks = new ArrayList<Targets.Value>();
        var number = 0;
        for (var arrived : assessments.draft(SHEET, year).counted("task").entrySet()) {
            var share = BigDecimal.valueOf(Math.floorMod(seeded.next().getLeastSignificantBits(), 80) + 70L, 2);
            var task = arrived.getValue().multiply(share).divide(MILLION, 0, RoundingMode.HALF_UP).max(BigDecimal.TEN).multiply(MILLION);
            if (++number % ONE_LEFT_OUT_OF != 0) {
                tasks.add(new Targets.Value(arrived.getKey(), Task.ARRIVED, null, task));
            }
        }
        return tasks;
    }

    private Optional<Place> appellant(UUID id) {
        return assessments.ranking(id).stream()
                .filter(line -> line.rank() != null && line.place().key().startsWith("5101"))
                .map(PlaceLine::place)
                .reduce((_, last) -> last);
    }
}
