package org.yuanlian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Settled;
import org.yuanlian.ledger.Statement;
import org.yuanlian.supervision.Light;

@WithDatabase
class BulletinProperties {
    private static final int EVENTS = 1_000;
    private static final long SEED = 20_261_122;
    private static final List<String> PLACES = List.of("510112", "510116.P0001", "510704", "511302", "510100");
    private static final List<String> KINDS = List.of(
            "business-licence", "reported-performance", "construction-permit", "reported-start", "production-invoice", "reported-production", "formal-contract");
    private static final Caller OFFICER = new Caller("p", "省通报员", Role.PROVINCE, new Place("510000"), null, "test");

    @Autowired
    Bulletins bulletins;

    @Autowired
    Ledger ledger;

    @Autowired
    Settled settled;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerAccess owner;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = new Random(SEED);
    private final List<UUID> projects = new ArrayList<>();

    @Test
    void recomputesToTheSameFiguresWhateverIsRecordedLater() throws Exception {
        as(() -> {
            for (int i = 0; i < 60; i++) {
                projects.add(open());
                happens();
            }
            return true;
        });
        var first = publish(month(3));
        as(this::events);
        var second = publish(month(2));
        var corrected = as(() -> bulletins.correct(second.id(), "三月补报"));
        as(this::events);

        for (var issue : List.of(first, second, corrected)) {
            for (var place : List.of("510000", "510100", "510700", "513400")) {
                var again = as(() -> bulletins.recompute(issue.id(), new Place(place)));
                assertThat(again.differences()).as("seed %d, %s %s", SEED, issue.number(), place).isEmpty();
                assertThat(again.recomputed()).isEqualTo(again.published());
            }
        }
        assertThat(as(() -> bulletins.since(first.id(), new Place("510000"))).withdrawn()).isNotEmpty();
        tellsLightsFromTheSecondTemplateOn(first, second);
        tellsOnAnOwnerWhoRewritesThePast(first);
    }

    /// What was published by the first template tells no lights, and goes on telling none.
    private void tellsLightsFromTheSecondTemplateOn(Issue first, Issue second) throws Exception {
        var old = as(() -> bulletins.read(first.id(), new Place("510000"))).findings();
        assertThat(first.lights()).hasSize(old.lights().isEmpty() ? 0 : 2);
        var told = as(() -> bulletins.read(second.id(), new Place("510000")));
        assertThat(second.lights()).extracting(Issue.Ref::id).containsExactly("lights", "escalation");
        assertThat(told.findings().lights()).hasSize(5).allSatisfy(lit ->
                assertThat(lit.projects().values().stream().mapToLong(n -> n).sum()).isPositive());
        assertThat(told.findings().lights().stream().mapToLong(lit -> lit.projects().get(Light.RED)).sum()).isPositive();
        assertThat(told.figures().byKey()).containsKeys("light/start/red", "light/talks/none");
        assertThat(told.parts()).filteredOn(part -> part.kind() == Kind.LIGHTS).singleElement()
                .satisfies(part -> assertThat(part.text().zh()).doesNotContain("{").contains("红灯"));
    }

    /// The property means something only if a changed past is found out.
    private void tellsOnAnOwnerWhoRewritesThePast(Issue issue) throws Exception {
        try (var connection = owner.connect();
                var forge = connection.prepareStatement(
                        """
                        update app.standing set signed_on = signed_on + 100000 where signed_on <= ? and recorded_from <= ? and recorded_until > ?
                          and project_id = (select min(project_id::text)::uuid from app.standing
                                            where signed_on <= ? and recorded_from <= ? and recorded_until > ?)""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 6; i += 3) {
                forge.setObject(i + 1, issue.asOf().validOn());
                forge.setObject(i + 2, issue.asOf().recordedAt().atOffset(java.time.ZoneOffset.UTC));
                forge.setObject(i + 3, issue.asOf().recordedAt().atOffset(java.time.ZoneOffset.UTC));
            }
            assertThat(forge.executeUpdate()).isPositive();
            connection.commit();
        }
        assertThat(as(() -> bulletins.recompute(issue.id(), new Place("510000"))).isEqual()).isFalse();
        try (var connection = owner.connect(); var undo = connection.createStatement()) {
            assertThat(undo.executeUpdate("update app.standing set signed_on = signed_on - 100000 where signed_on > '2250-01-01'")).isPositive();
        }
    }

    @Test
    void waitsForAWriterWhoStartedBefore() throws Exception {
        var wrote = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        Executor thread = Thread::startVirtualThread;
        var slow = CompletableFuture.runAsync(() -> OFFICER.run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            open();
            wrote.countDown();
            await(mayCommit);
        })), thread);
        await(wrote);
        var settling = CompletableFuture.supplyAsync(() -> OFFICER.get(() -> settled.settle(null)), thread);
        while (waiting() == 0 && !settling.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(settling).isNotDone();
        mayCommit.countDown();
        slow.join();
        var until = settling.join();

        var recorded = as(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql("select max(recorded_at) <= ? from entry where recorded_by = 'slow'")
                .param(until.atOffset(java.time.ZoneOffset.UTC)).query(Boolean.class).single()));
        assertThat(recorded).isTrue();
    }

    @Test
    void refusesToRecordBelowWhatIsSettled() throws Exception {
        var project = as(this::open);
        var until = as(() -> settled.settle(null));

        assertThat(as(() -> ledger.entries(project, clock.instant())).getLast().recordedAt()).isBeforeOrEqualTo(until);
        for (var sql : List.of(
                "insert into standing select (jsonb_populate_record(s, '{\"recorded_from\": \"2001-01-01\"}')).* from standing s where project_id = ? limit 1",
                "update standing set cents = 1 where project_id = ?",
                "delete from standing where project_id = ?",
                "update standing set recorded_until = '2001-01-01' where project_id = ?",
                "update settled set until = 'epoch' where ?::uuid is not null")) {
            assertThatThrownBy(() -> as(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql(sql).param(project).update())))
                    .as(sql)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void refusesAMonthThatIsNotOver() {
        assertThatThrownBy(() -> as(() -> bulletins.publish(month(0), null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("bulletin.month.open"));
    }

    private boolean events() {
        for (int i = 0; i < EVENTS / 2; i++) {
            happens();
        }
        return true;
    }

    /// A proof, a payment or a contract at any time of the last two years, a new project, or a withdrawal.
    private void happens() {
        var project = projects.get(random.nextInt(projects.size()));
        switch (random.nextInt(10)) {
            case 0 -> projects.add(open());
            case 1, 2 -> withdraw(project);
            case 3 -> record(project, said("capital-arrival", Grade.B, 1 + random.nextInt(500), null));
            case 4, 5 -> record(project, lit());
            default -> {
                var kind = KINDS.get(random.nextInt(KINDS.size()));
                record(project, said(kind, kind.startsWith("reported") ? Grade.C : Grade.B, kind.endsWith("contract") ? 100 + random.nextInt(900) : null, null));
            }
        }
    }

    /// Something that only lights ask for.
    private Statement lit() {
        var day = AsOf.now(clock).validOn().minusDays(random.nextInt(900) - 200);
        return switch (random.nextInt(6)) {
            case 0 -> said("planned-start", Grade.C, null, day.toString());
            case 1 -> said("progress-percent", Grade.C, null, Integer.toString(random.nextInt(100)));
            case 2 -> said("planned-capital", Grade.C, 1 + random.nextInt(500), day.toString());
            case 3 -> said("investment-statistics-entry", Grade.A, null, "2026-001");
            case 4 -> said("delay-reason", Grade.B, null, "land-delivery: 未交地");
            default -> said("delay-reason-ended", Grade.C, null, null);
        };
    }

    private void withdraw(UUID project) {
        var entries = ledger.entries(project, clock.instant());
        var taken = entries.stream().map(Entry::cancels).toList();
        var open = entries.stream()
                .filter(entry -> !entry.isWithdrawal() && !taken.contains(entry.seq()) && !entry.kind().equals("name"))
                .toList();
        if (!open.isEmpty()) {
            var target = open.get(random.nextInt(open.size()));
            ledger.withdraw(project, version(project), target.seq(), "核查不实", target.validOn(), "t");
        }
    }

    private void record(UUID project, Statement said) {
        ledger.record(project, version(project), List.of(said), "t");
    }

    private long version(UUID project) {
        return ledger.find(project).orElseThrow().version();
    }

    private UUID open() {
        var place = new Place(PLACES.get(random.nextInt(PLACES.size())));
        var said = List.of(
                said("name", Grade.C, null, "项目" + random.nextInt(1_000)),
                said("formal-contract", Grade.B, 100 + random.nextInt(900), null));
        return ledger.open(new NewProject("B-" + UUID.randomUUID(), place, true, said), "slow");
    }

    private Statement said(String kind, Grade grade, @Nullable Integer yuan, @Nullable String text) {
        var on = AsOf.now(clock).validOn().minusDays(random.nextInt(700));
        var amount = yuan == null ? null : Money.cny(BigDecimal.valueOf(yuan));
        return new Statement(kind, on, amount, text, null, null, "line=1", grade);
    }

    private Issue publish(YearMonth month) throws Exception {
        return switch (as(() -> bulletins.publish(month, null))) {
            case Publication.Published published -> published.issue();
            case Publication.AlreadyThere there -> as(() -> bulletins.correct(there.issue().id(), "再次发布"));
        };
    }

    private YearMonth month(int back) {
        return YearMonth.from(LocalDate.now(clock.withZone(AsOf.ZONE))).minusMonths(back);
    }

    private int waiting() throws Exception {
        return as(() -> new TransactionTemplate(transactions).execute(_ -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted").query(Integer.class).single()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T as(Callable<T> work) throws Exception {
        return OFFICER.call(work);
    }
}
