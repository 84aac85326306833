package org.yuanlian.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.registry.NewObservation;
import org.yuanlian.registry.Observation.Basis;
import org.yuanlian.registry.Observation.Figure;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Observations;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;

/// Makes up what some parks have to offer: land, power, water. Of the others nothing is said, as of most parks
/// nothing is known; and each sheet and sentence says that it is made up.
@Component
public class DemoSites {
    private static final long SEED = 34;
    private static final int EVERY = 3;
    private static final int TOLD_PERCENT = 75;
    private static final String SOURCE = "演示数据 · 自动生成，非真实材料";
    private static final List<Offer> OFFERS = List.of(
            new Offer("可供工业用地", "亩", 60, 900, 10), new Offer("可用供电容量", "兆伏安", 10, 160, 5),
            new Offer("可用供水能力", "万吨/日", 1, 6, 1), new Offer("污水处理余量", "万吨/日", 1, 4, 1),
            new Offer("工业用地价格", "万元/亩", 8, 32, 1));
    private final Ledger ledger;
    private final Parks parks;
    private final Observations observations;
    private final EvidenceStore evidence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Offer(String indicator, String unit, int least, int most, int step) {}

    DemoSites(
            Ledger ledger, Parks parks, Observations observations, EvidenceStore evidence, PlatformTransactionManager transactions,
            Clock clock) {
        this.ledger = ledger;
        this.parks = parks;
        this.observations = observations;
        this.evidence = evidence;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Makes them where there is a demonstration portfolio and nobody has said anything of the kind.
    public void makeOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> transaction.executeWithoutResult(_ -> {
            var indicators = OFFERS.stream().map(Offer::indicator).toList();
            if (ledger.hasDemo() && observations.named(SubjectKind.PARK, indicators, AsOf.now(clock)).isEmpty()) {
                var random = new Random(SEED);
                var day = AsOf.now(clock).validOn().minusDays(30);
                var told = parks.all().stream().filter(_ -> random.nextInt(EVERY) == 0).mapToInt(park -> tell(park, day, random)).sum();
                progress.accept("  演示园区要素 %d figures".formatted(told));
            }
        }));
    }

    private int tell(Park park, LocalDate day, Random random) {
        var figures = OFFERS.stream()
                .filter(_ -> random.nextInt(100) < TOLD_PERCENT)
                .map(offer -> figure(offer, random))
                .toList();
        var lines = new ArrayList<>(List.of("（演示）%s可供要素，%s".formatted(park.name(), day)));
        figures.forEach(figure -> lines.add(sentence(figure)));
        var kept = evidence.keep(
                new NewEvidence(
                        park.place(), "demonstration-dossier", "演示要素清单 " + park.name(), "text/plain; charset=UTF-8", "演示数据生成器",
                        "system:demo", true),
                new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        for (var i = 0; i < figures.size(); i++) {
            var basis = new Basis(SOURCE, Grade.C, kept.id(), "第%d行".formatted(i + 2), sentence(figures.get(i)));
            observations.record(
                    new NewObservation(new Subject(SubjectKind.PARK, park.id()), park.place(), figures.get(i), day, basis), "system:demo");
        }
        return figures.size();
    }

    private static Figure figure(Offer offer, Random random) {
        var steps = (offer.most() - offer.least()) / offer.step();
        var value = BigDecimal.valueOf(offer.least() + (long) random.nextInt(steps + 1) * offer.step());
        return new Figure(offer.indicator(), random.nextInt(6) == 0 ? ">=" : "=", value, offer.unit(), null);
    }

    private static String sentence(Figure figure) {
        return "（演示）%s%s%s%s".formatted(
                figure.indicator(), figure.operator().equals("=") ? "" : "不少于", figure.value().toPlainString(), figure.unit());
    }
}
