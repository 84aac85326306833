package org.yuanlian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.store.StandingRuleRows;

@WithDatabase
class RebuildingIT {
    private static final long SEED = 20_261_122;
    private static final List<String> PROOFS = List.of(
            "reported-signing", "press-signing", "formal-contract", "business-licence", "reported-start",
            "construction-permit", "production-invoice", "reported-production");

    @Autowired
    Ledger ledger;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    Settled settled;

    @Autowired
    StandingRules rules;

    @Autowired
    StandingRuleRows built;

    @Autowired
    EvidenceKinds kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    OwnerAccess owner;

    @Autowired
    Clock clock;

    private final Random random = new Random(SEED);

    @Test
    void givesRowByRowWhatRecordingGave() throws Exception {
        var projects = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            projects.add(recorded("REBUILD-" + i));
        }
        var before = rows(projects);
        assertThat(before).as("seed " + SEED).hasSizeGreaterThan(60);

        JdbcClient.create(owner.connections())
                .sql("delete from app.standing where project_id = any (?)")
                .param(projects.toArray(UUID[]::new))
                .update();
        var heard = new ArrayList<Long>();
        var count = inside(() -> rebuilding.rebuild(5, heard::add));

        assertThat(heard).hasSizeGreaterThan(2).endsWith(count);
        assertThat(rows(projects)).as("seed " + SEED).isEqualTo(before);
    }

    @Test
    void saysWhenTheRulesAreOthersThanThoseOfTheStandings() throws Exception {
        inTransaction(() -> {
            built.note(new StandingRules(new EvidenceKinds(List.copyOf(kinds.all()), java.util.Map.of()).hash(), "stages 0"), clock.instant());
            return 1;
        });
        assertThat(inside(rebuilding::otherRules)).contains("stages 0");
        inside(() -> rebuilding.rebuild(_ -> {}));
        assertThat(inside(rebuilding::otherRules)).isEmpty();
        assertThat(inTransaction(built::find)).contains(rules);
    }

    @Test
    void refusesOtherRulesOnceSomethingIsPublished() throws Exception {
        inside(() -> settled.settle(null));
        inside(() -> rebuilding.rebuild(_ -> {}));
        inside(() -> done(rebuilding::requireThatNothingPublishedChanges));
        inTransaction(() -> {
            built.note(new StandingRules(new EvidenceKinds(List.copyOf(kinds.all()), java.util.Map.of()).hash(), "stages 0"), clock.instant());
            return 1;
        });

        assertThatThrownBy(() -> inside(() -> done(rebuilding::requireThatNothingPublishedChanges)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code())
                        .isEqualTo("ledger.rebuild.published"));
        inside(() -> rebuilding.rebuild(_ -> {}));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private UUID recorded(String code) throws Exception {
        var id = inside(() -> ledger.open(
                new NewProject(code, new Place("510112"), false, List.of(said("name", 0, null, code), proof())), "test"));
        for (int i = 0; i < 12; i++) {
            inside(() -> {
                var version = ledger.find(id).orElseThrow().version();
                var live = ledger.entries(id, clock.instant().plusSeconds(1)).stream().filter(e -> !e.isWithdrawal()).toList();
                if (random.nextInt(4) == 0) {
                    var wrong = live.get(random.nextInt(live.size()));
                    return ledger.withdraw(id, version, wrong.seq(), "not so", wrong.validOn(), "test");
                }
                return ledger.record(id, version, List.of(random.nextInt(3) == 0 ? arrival() : proof()), "test");
            });
        }
        return id;
    }

    private Statement proof() {
        var kind = PROOFS.get(random.nextInt(PROOFS.size()));
        var amount = kinds.kind(kind).amount() == EvidenceKind.Carries.AGREED ? someMoney() : null;
        return said(kind, random.nextInt(700), amount, null);
    }

    private Statement arrival() {
        var kind = random.nextBoolean() ? "capital-arrival" : "reported-arrival";
        return said(kind, random.nextInt(700), someMoney(), null);
    }

    private Money someMoney() {
        return Money.cny(BigDecimal.valueOf(1 + random.nextInt(9), -6));
    }

    private Statement said(String kind, int day, @Nullable Money amount, @Nullable String text) {
        return new Statement(
                kind, LocalDate.parse("2024-01-01").plusDays(day), amount, text, null, null, "line=1", kinds.kind(kind).grade());
    }

    private List<String> rows(List<UUID> projects) {
        return inTransaction(() -> jdbc.sql("select to_jsonb(s)::text from standing s where project_id = any (?) order by 1")
                .param(projects.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        try {
            return inside(() -> java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T inside(Callable<T> work) throws Exception {
        return Caller.system("test").call(work);
    }
}
