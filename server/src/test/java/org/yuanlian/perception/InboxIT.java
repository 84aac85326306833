package org.yuanlian.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Forbidden;
import org.yuanlian.access.Role;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Statement;
import org.yuanlian.perception.InboxFact.Status;
import org.yuanlian.perception.store.Documents;
import org.yuanlian.perception.store.Facts;

@WithDatabase
class InboxIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.parse("2025-08-15");

    @Autowired
    Reading reading;

    @Autowired
    Inbox inbox;

    @Autowired
    Documents documents;

    @Autowired
    Candidates candidates;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final int number = NUMBER.incrementAndGet();

    @Test
    void readsAFileOnce() throws Exception {
        var first = as("510300", () -> reading.read("a.txt", article()));
        var again = as("510300", () -> reading.read("renamed.txt", article()));
        assertThat(first.again()).isFalse();
        assertThat(first.facts()).isPositive().isEqualTo(first.open());
        assertThat(again.again()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.facts()).isEqualTo(first.facts());
    }

    @Test
    void keepsNothingOfAFileThatIsRefused() throws Exception {
        var before = as("510300", () -> count("document"));
        assertThatThrownBy(() -> as("510300", () -> reading.read("bad.txt", new byte[] {0, 1, 2}))).isInstanceOf(Refusal.class);
        assertThat(as("510300", () -> count("document"))).isEqualTo(before);
    }

    @Test
    void showsDocumentsAndFactsOnlyInsideThePlace() throws Exception {
        var read = as("510300", () -> reading.read("a.txt", article()));
        assertThat(as("510300", () -> inside(read.id()))).isEqualTo(read.facts());
        assertThat(as("510000", () -> inside(read.id()))).isEqualTo(read.facts());
        assertThat(as("510700", () -> inside(read.id()))).isZero();
        assertThat(as("510700", () -> inTransaction(() -> documents.read(read.id(), false)))).isEmpty();
    }

    @Test
    void knowsTheWordsInTheDocumentAsItCame() throws Exception {
        var raw = new String(article(), StandardCharsets.UTF_8);
        var read = as("510300", () -> reading.read("a.txt", article()));
        var fact = as("510300", () -> fact(read.id(), FactType.AMOUNT));
        assertThat(raw.substring(fact.rawStart(), fact.rawEnd())).isEqualTo("35." + number + "亿元");
    }

    @Test
    void acceptsAFigureIntoAProjectAndTakesItBack() throws Exception {
        var project = as("510311", this::project);
        var read = as("510311", () -> reading.read("a.txt", article()));
        var fact = as("510311", () -> fact(read.id(), FactType.AMOUNT));
        var accepted = as("510311", () -> inbox.accept(fact.id(), new Target.Project(project, "framework-contract"), DAY));
        assertThat(accepted.status()).isEqualTo(Status.ACCEPTED);
        assertThat(accepted.acceptedInto()).isEqualTo("project:" + project);
        var entry = as("510311", () -> ledger.entries(project, clock.instant().plus(1, ChronoUnit.MINUTES))).getLast();
        assertThat(entry.amount()).isEqualTo(Money.of(new java.math.BigDecimal(fact.fact().value()), "CNY"));
        assertThat(entry.quote()).isEqualTo(fact.fact().sentence());
        assertThat(entry.evidence()).isEqualTo(read.evidence());
        assertThat(entry.locator()).isEqualTo("article=1;from=%d;to=%d".formatted(fact.fact().start(), fact.fact().end()));
        assertThat(entry.grade()).isEqualTo(Grade.C);

        var open = as("510311", () -> inbox.undo(fact.id(), null));
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.acceptedInto()).isNull();
        assertThat(as("510311", () -> ledger.entries(project, clock.instant().plus(1, ChronoUnit.MINUTES))).getLast().cancels())
                .isEqualTo(entry.seq());
    }

    @Test
    void opensAProjectFromItsName() throws Exception {
        var read = as("510311", () -> reading.read("a.txt", article()));
        var fact = as("510311", () -> fact(read.id(), FactType.PROJECT));
        var accepted = as("510311", () ->
                inbox.accept(fact.id(), new Target.NewProject(fact.fact().value(), new Place("510311"), null), DAY));
        assertThat(accepted.acceptedInto()).startsWith("project:");
        assertThat(as("510311", () -> candidates.of(fact.id())))
                .anySatisfy(candidate -> assertThat(accepted.acceptedInto()).endsWith(candidate.id()));
        assertThatThrownBy(() -> as("510311", () -> inbox.undo(fact.id(), null))).hasMessageContaining("exit");
    }

    @Test
    void decidesOnceAndRemembersEveryDecision() throws Exception {
        var read = as("510300", () -> reading.read("a.txt", article()));
        var fact = as("510300", () -> fact(read.id(), FactType.AMOUNT));
        assertThat(as("510300", () -> inbox.dismiss(fact.id(), "重复")).status()).isEqualTo(Status.DISMISSED);
        assertThatThrownBy(() -> as("510300", () -> inbox.dismiss(fact.id(), "重复"))).hasMessageContaining("decided already");
        as("510300", () -> inbox.undo(fact.id(), "看错了"));
        assertThat(as("510300", () -> inTransaction(() -> jdbc.sql("select count(*) from fact_decision where fact_id = ?")
                        .param(fact.id())
                        .query(Integer.class)
                        .single())))
                .isEqualTo(2);
    }

    @Test
    void letsNobodyDecideWithoutThePermission() throws Exception {
        var read = as("510311", () -> reading.read("a.txt", article()));
        var fact = as("510311", () -> fact(read.id(), FactType.AMOUNT));
        var visitor = new Caller("v", "v", Role.PUBLIC, new Place("510311"), null, "test");
        assertThatThrownBy(() -> visitor.call(() -> inbox.dismiss(fact.id(), "x"))).isInstanceOf(Forbidden.class);
    }

    private byte[] article() {
        return "沿滩高新区项目开工\n2025-08-15\n沿滩高新技术产业园区钒液流储能电池第%d生产基地项目开工,总投资35.%d亿元。\n"
                .formatted(number, number)
                .getBytes(StandardCharsets.UTF_8);
    }

    private UUID project() {
        var name = new Statement("name", DAY, null, "测试项目" + number, null, null, "line=1", Grade.C);
        return ledger.open(new NewProject("INBOX-" + number, new Place("510311"), false, List.of(name)), "test");
    }

    private InboxFact fact(UUID document, FactType type) {
        return inbox.list(new Facts.Wanted(null, type, null, document), 0, 10).items().getFirst();
    }

    private int inside(UUID document) {
        return (int) inbox.list(new Facts.Wanted(Status.OPEN, null, null, document), 0, 1).total();
    }

    private int count(String table) {
        return inTransaction(() -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private static <T> T as(String place, Callable<T> work) throws Exception {
        var role = place.endsWith("0000") ? Role.PROVINCE : place.endsWith("00") ? Role.CITY : Role.COUNTY;
        return new Caller("tester-" + place, "测试员", role, new Place(place), null, "test").call(work);
    }
}
