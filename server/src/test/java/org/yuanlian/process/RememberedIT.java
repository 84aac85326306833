package org.yuanlian.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;
import static org.yuanlian.process.CaseFixtures.asCounty;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.process.store.CaseRows;
import org.yuanlian.process.store.DebtRows;

/// An act is decided on what is remembered of its case, and comes out as if the case had been read.
@WithDatabase
class RememberedIT {
    private static final Acting OFFICER = Acting.now("经办人", null);
    private static final Command FINISH = new Command.Finish("eia", null, null, "");

    @Autowired
    Cases cases;

    @Autowired
    CaseRows rows;

    @Autowired
    DebtRows debts;

    @Autowired
    Machine machine;

    @Autowired
    Clock clock;

    @Autowired
    OwnerAccess owner;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void forgetsWhatWasTakenBack() {
        var id = inHand();
        var acting = new Acting("经办人", null, clock.instant());
        within(back -> {
            var urged = cases.act(id, 1, new Command.Urge("eia", ""), acting);
            assertThat(cases.find(id).version()).isEqualTo(2);
            back.setRollbackOnly();
            return urged;
        });
        within(_ -> elsewhere().asked(id, 1, new Command.Pause("eia", "等待"), acting));
        assertThat(act(id, 2, FINISH)).isInstanceOf(Decided.Refused.class);
    }

    @Test
    void writesNothingOverWhatWasDoneElsewhere() {
        var id = inHand();
        within(_ -> elsewhere().asked(id, 1, new Command.Pause("eia", "等待"), OFFICER));
        assertThat(act(id, 1, FINISH)).isInstanceOf(Decided.Changed.class);
    }

    @Test
    void takesAnotherActOfTheSameNumberForAnother() throws Exception {
        var id = inHand();
        try (var connection = owner.connect();
                var later = connection.prepareStatement("update app.running_case set last_at = last_at + interval '1 day' where id = ?")) {
            later.setObject(1, id);
            later.executeUpdate();
        }
        assertThat(act(id, 1, FINISH))
                .isInstanceOfSatisfying(Decided.Refused.class, no -> assertThat(no.problem().code()).isEqualTo("process.time.backwards"));
    }

    @Test
    void helpsNobodyToWhatIsOutOfReach() {
        var id = inHand();
        assertThatThrownBy(() -> asCounty("510700", () -> cases.act(id, 1, FINISH, OFFICER))).isInstanceOf(Refusal.class);
        assertThat(as(() -> cases.find(id)).version()).isEqualTo(1);
        assertThat(asCounty("510112", () -> cases.act(id, 1, FINISH, OFFICER))).isInstanceOf(Decided.Accepted.class);
    }

    private UUID inHand() {
        var id = as(() -> cases.open(aCase(aStep("eia"), aStep("permit", "eia")), "窗口"));
        as(() -> cases.find(id));
        assertThat(act(id, 0, new Command.Receive("eia", null, ""))).isInstanceOf(Decided.Accepted.class);
        return id;
    }

    /// Another process on the same database.
    private Acts elsewhere() {
        return new Acts(rows, debts, machine, new Remembered(), clock);
    }

    private void within(TransactionCallback<Decided> work) {
        assertThat(as(() -> new TransactionTemplate(transactions).execute(work))).isInstanceOf(Decided.Accepted.class);
    }

    private Decided act(UUID id, long seen, Command command) {
        return as(() -> cases.act(id, seen, command, OFFICER));
    }
}
