package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;
import static org.yuanlian.process.CaseFixtures.asCounty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Audit;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.process.store.CaseRows;
import org.yuanlian.process.store.DebtRows;

@WithDatabase
class PaperFirstIT {
    private static final AtomicInteger STEP = new AtomicInteger();
    private static final Scrutiny APRIL =
            new Scrutiny(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"), new Place("510000"));

    @Autowired
    PaperFirst paperFirst;

    @Autowired
    CaseRows rows;

    @Autowired
    DebtRows debts;

    @Autowired
    Machine machine;

    @Autowired
    Audit audit;

    @Autowired
    PlatformTransactionManager transactions;

    private final String step = "paper" + STEP.incrementAndGet();

    @Test
    void findsWhatWasReceivedAndFinishedInTheSameMinute() {
        var quick = handled("2026-04-08T10:00:00", "2026-04-08T10:00:40", null);
        handled("2026-04-08T10:00:00", "2026-04-08T10:01:01", null);
        assertThat(count()).isEqualTo(new MarkCount("dept-" + step, 2, 1, 0, 0, 0));
        assertThat(marks(Mark.Sign.SAME_MINUTE)).singleElement().satisfies(mark -> {
            assertThat(mark.caseId()).isEqualTo(quick);
            assertThat(mark.event()).isEqualTo(2);
        });
    }

    @Test
    void findsADocumentThatIsOlderThanItsEntry() {
        handled("2026-04-08T10:00:00", "2026-04-10T11:00:00", "2026-04-09");
        handled("2026-04-08T10:00:00", "2026-04-10T12:00:00", "2026-04-10");
        assertThat(count()).isEqualTo(new MarkCount("dept-" + step, 2, 0, 0, 1, 0));
        assertThat(marks(null)).extracting(Mark::documentOn).containsExactly(LocalDate.parse("2026-04-09"));
    }

    @Test
    void findsManyActsOfOneNightAndNoneOfAQuietOne() {
        for (var i = 0; i < 10; i++) {
            handled("2026-04-13T22:%02d:00".formatted(i), "2026-04-14T05:%02d:00".formatted(3 * i), null);
        }
        for (var i = 0; i < 9; i++) {
            handled("2026-04-20T22:%02d:00".formatted(i), "2026-04-21T05:%02d:00".formatted(3 * i), null);
        }
        assertThat(count()).isEqualTo(new MarkCount("dept-" + step, 19, 0, 20, 0, 0));
        assertThat(marks(Mark.Sign.NIGHT)).hasSize(20).allMatch(mark -> mark.alike() == 20);
    }

    @Test
    void findsCasesThatTookTheSameMinutes() {
        for (var i = 0; i < 5; i++) {
            handled("2026-04-15T09:%02d:00".formatted(i), "2026-04-16T11:%02d:30".formatted(i + 7), null);
        }
        handled("2026-04-15T10:00:00", "2026-04-16T10:00:00", null);
        assertThat(count()).isEqualTo(new MarkCount("dept-" + step, 6, 0, 0, 0, 5));
        assertThat(asCounty("510700", () -> paperFirst.counts(APRIL))).noneMatch(one -> one.department().equals("dept-" + step));
    }

    private MarkCount count() {
        return as(() -> paperFirst.counts(APRIL)).stream()
                .filter(one -> one.department().equals("dept-" + step))
                .findFirst()
                .orElseThrow();
    }

    private List<Mark> marks(Mark.@Nullable Sign sign) {
        return as(() -> paperFirst.of("dept-" + step, APRIL, sign, 0, 100));
    }

    private UUID handled(String received, String finished, @Nullable String document) {
        var id = at(received, cases -> cases.open(aCase(aStep(step)), "窗口"));
        at(received, cases -> cases.act(id, 0, new Command.Receive(step, null, ""), Acting.now("officer", null)));
        var bears = document == null ? null : LocalDate.parse(document);
        at(finished, cases -> cases.act(id, 1, new Command.Finish(step, "川审1号", bears, ""), Acting.now("officer", null)));
        return id;
    }

    private interface Verb<T> {
        T by(Cases cases);
    }

    private <T> T at(String local, Verb<T> verb) {
        Instant now = LocalDateTime.parse(local).atZone(AsOf.ZONE).toInstant();
        var then = Clock.fixed(now, ZoneOffset.UTC);
        var remembered = new Remembered();
        var cases = new Cases(rows, new Acts(rows, debts, machine, remembered, then), remembered, audit, then, Ids.random());
        return as(() -> new TransactionTemplate(transactions).execute(_ -> verb.by(cases)));
    }
}
