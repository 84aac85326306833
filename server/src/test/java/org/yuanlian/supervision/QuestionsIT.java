package org.yuanlian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Recollected;
import org.yuanlian.supervision.store.LightRows;
import org.yuanlian.supervision.store.LightRows.Alike;

/// What rules of lights are asked, from memory and from the database.
@WithDatabase
class QuestionsIT {
    private static final LocalDate FIRST = LocalDate.parse("2031-01-20");
    private static final Instant BEGIN = Instant.parse("2031-01-01T00:00:00Z");
    private static final Place PROVINCE = new Place("510000");
    private static final List<String> REASONS = List.of("land-delivery", "lawsuit");

    @Autowired
    BeanFactory beans;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void areTheSame(long seed) throws Exception {
        var random = new Random(seed);
        var recollection = Recollected.from(beans);
        for (int i = 0; i < 40; i++) {
            Scope.EVERYWHERE.call(() -> told(random).inThePast(ledger, BEGIN.plusSeconds(random.nextInt(3))));
        }
        recollection.read();
        for (int i = 0; i < 6; i++) {
            var pair = new AsOf(FIRST.plusDays(random.nextInt(160)), BEGIN.plusSeconds(random.nextInt(4)));
            var wanted = new LightRows.Wanted(pair, PROVINCE, REASONS);

            var remembered = Scope.EVERYWHERE.call(() -> new TransactionTemplate(transactions)
                    .execute(_ -> Questions.count(recollection.at(pair, PROVINCE).orElseThrow(), wanted, 6)));
            var asked = Scope.EVERYWHERE.call(() -> new TransactionTemplate(transactions)
                    .execute(_ -> beans.getBean(LightRows.class).count(wanted, 6)));

            assertThat(counted(remembered)).as("%s", pair).isEqualTo(counted(asked));
        }
    }

    private static Map<String, Long> counted(List<Alike> alikes) {
        return alikes.stream()
                .collect(Collectors.toMap(
                        alike -> alike.place() + " " + alike.rule() + " " + (alike.rule() == null ? "" : alike.inputs()), Alike::projects));
    }

    private static SupervisionFixtures told(Random random) {
        var told = aProjectIn(random.nextBoolean() ? "513434" : "510112");
        if (random.nextInt(8) > 0) {
            told.signedOn(day(random), Integer.toString(random.nextInt(4) * 250));
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            switch (random.nextInt(11)) {
                case 0 -> told.says("planned-start", day(random), day(random));
                case 1 -> told.says("planned-completion", day(random), day(random));
                case 2 -> told.says("planned-production", day(random), day(random));
                case 3, 4 -> told.proves("construction-permit", Grade.A, day(random), null);
                case 5 -> told.says("progress-percent", day(random), random.nextInt(100) + "." + random.nextInt(10));
                case 6 -> told.states("planned-capital", Grade.C, day(random), "" + random.nextInt(900), day(random));
                case 7 -> told.states("reported-arrival", Grade.C, day(random), "" + random.nextInt(900), null);
                case 8 -> told.proves("delay-reason", Grade.C, day(random), random.nextBoolean() ? "lawsuit: 诉讼" : "no-mood");
                case 9 -> told.proves(random.nextBoolean() ? "delay-reason-ended" : "investment-statistics-entry", Grade.C, day(random), "said");
                default -> told.proves(random.nextBoolean() ? "negotiation-record" : "termination", Grade.C, day(random), "said");
            }
        }
        return told;
    }

    private static String day(Random random) {
        return FIRST.plusDays(random.nextInt(150)).toString();
    }
}
