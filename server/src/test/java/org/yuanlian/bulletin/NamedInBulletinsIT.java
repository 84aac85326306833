package org.yuanlian.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.supervision.SupervisionFixtures.aProjectIn;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.bulletin.Findings.Named;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.Orders;
import org.yuanlian.supervision.order.OrderEvent;
import org.yuanlian.supervision.order.OrderEvent.Closed;
import org.yuanlian.supervision.order.OrderEvent.Issued;
import org.yuanlian.supervision.order.OrderEvent.Made;
import org.yuanlian.supervision.store.OrderRows;

@WithDatabase
class NamedInBulletinsIT {
    private static final Caller OFFICER = new Caller("p", "省通报员", Role.PROVINCE, new Place("510000"), null, "test");
    private static final Place PROVINCE = new Place("510000");
    private static final Place CITY = new Place("513300");

    @Autowired
    Bulletins bulletins;

    @Autowired
    OrderRows rows;

    @Autowired
    Orders orders;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    OwnerAccess owner;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void namesWhatCameToTheCircularAndTellsItForEver() throws Exception {
        var reminded = order("REMINDER");
        var circular = order("CIRCULAR");
        assertThat(named(as(() -> bulletins.draft(lastMonth(), CITY)))).extracting(Named::order).containsExactly(circular);

        var issue = publish(lastMonth());
        var told = as(() -> bulletins.read(issue.id(), CITY));
        assertThat(named(told)).singleElement().satisfies(named -> {
            assertThat(named.order()).isEqualTo(circular);
            assertThat(named.name()).isEqualTo("年产5万吨正极材料");
            assertThat(named.demo()).isTrue();
        });
        assertThat(as(() -> named(bulletins.read(issue.id(), PROVINCE)))).extracting(Named::order).contains(circular).doesNotContain(reminded);
        assertThat(as(() -> named(bulletins.read(issue.id(), new Place("510100"))))).extracting(Named::order).doesNotContain(circular);
        assertThat(as(() -> orders.one(circular)).orElseThrow().unfolded().namedIn()).contains(issue.number());

        add(circular, new Closed(made(), "已开工", null));
        assertThat(again(issue).differences()).isEmpty();
        var corrected = as(() -> bulletins.correct(issue.id(), "数字更正"));
        assertThat(as(() -> named(bulletins.read(corrected.id(), CITY)))).as("closed since").isEmpty();
        assertThat(again(corrected).differences()).isEmpty();
        assertThat(again(issue).differences()).isEmpty();

        forget(circular);
        assertThat(again(issue).differences()).extracting(Figures.Difference::key).singleElement().asString().startsWith("named/督办");
    }

    @Test
    void namesNobodyInAMonthLongPast() throws Exception {
        order("CIRCULAR");
        assertThat(named(as(() -> bulletins.draft(lastMonth().minusMonths(1), CITY)))).isEmpty();
    }

    private Recomputation again(Issue issue) throws Exception {
        return as(() -> bulletins.recompute(issue.id(), CITY));
    }

    private static List<Named> named(Bulletin bulletin) {
        return bulletin.findings().named();
    }

    private UUID order(String step) throws Exception {
        var project = as(() -> aProjectIn("513336").signedOn("2026-01-02", "1000").in(ledger));
        var id = UUID.randomUUID();
        var made = made();
        var at = new Place("513336");
        as(() -> new TransactionTemplate(transactions).execute(_ -> {
            rows.open(new OrderRows.Opened(id, project, at, LightRule.START, made.at(), "p", made.on().getYear()));
            return true;
        }));
        add(id, new Issued(made, step, at, "乡城县", made.on().plusDays(10), made.on().plusDays(5)));
        return id;
    }

    private void add(UUID order, OrderEvent event) throws Exception {
        as(() -> new TransactionTemplate(transactions).execute(_ -> {
            rows.add(order, new Place("513336"), event);
            return true;
        }));
    }

    private void forget(UUID order) throws Exception {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = app; alter table order_event disable trigger never_changed;"
                    + "delete from order_event where kind = 'NAMED' and order_id = '" + order + "';"
                    + "alter table order_event enable trigger never_changed");
        }
    }

    private Made made() {
        return new Made(clock.instant().truncatedTo(ChronoUnit.MICROS), "p", AsOf.now(clock).validOn());
    }

    private Issue publish(YearMonth month) throws Exception {
        return switch (as(() -> bulletins.publish(month, null))) {
            case Publication.Published published -> published.issue();
            case Publication.AlreadyThere there -> as(() -> bulletins.correct(there.issue().id(), "再次发布"));
        };
    }

    private YearMonth lastMonth() {
        return YearMonth.from(AsOf.now(clock).validOn()).minusMonths(1);
    }

    private static <T> T as(Callable<T> work) throws Exception {
        return OFFICER.call(work);
    }
}
