package org.yuanlian.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.governance.Appointment;
import org.yuanlian.chain.governance.Appointment.Grounds;
import org.yuanlian.chain.governance.Duty;
import org.yuanlian.chain.governance.Governance;
import org.yuanlian.chain.governance.Part;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;

/// Makes up who answers for three chains, and duties of which one is late, one due and one done. No source names the
/// real ones.
@Component
public class DemoChains {
    private static final Grounds DEMO = new Grounds("没有公开证据，仅作演示", false, true);
    private static final List<String> CHAINS = List.of("nev-battery", "aerospace-low-altitude", "photovoltaic");
    private final Governance governance;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoChains(Governance governance, Ledger ledger, PlatformTransactionManager transactions, Clock clock) {
        this.governance = governance;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Makes them where there is a demonstration portfolio and nobody has charged anybody yet.
    public void makeOnce(Consumer<String> progress) {
        var province = new Caller("demo", "演示", Role.PROVINCE, new Place("510000"), null, "local");
        province.run(() -> transaction.executeWithoutResult(_ -> {
            var now = AsOf.now(clock);
            if (ledger.hasDemo() && governance.duties(null, now).isEmpty()) {
                CHAINS.forEach(chain -> make(chain, now.validOn()));
                progress.accept("  演示链长制 %d chains".formatted(CHAINS.size()));
            }
        }));
    }

    private void make(String chain, LocalDate today) {
        var since = today.withDayOfYear(1);
        appoint(chain, Part.CHIEF, "（演示）链长", since);
        appoint(chain, Part.DEPUTY, "（演示）副链长", since);
        appoint(chain, Part.LEAD_DEPARTMENT, "（演示）经信部门", since);
        appoint(chain, Part.COOPERATING_DEPARTMENT, "（演示）科技部门", since);
        charge(chain, "（演示）核对图谱各环节企业名单", since, today.minusDays(12));
        charge(chain, "（演示）提出断点环节补链方案", since, today.plusDays(5));
        var done = charge(chain, "（演示）编制三年行动计划", since, today.minusMonths(2));
        governance.report(done, today.minusMonths(2).minusDays(3), "（演示）计划已印发", DEMO.source());
    }

    private void appoint(String chain, Part part, String holder, LocalDate since) {
        governance.appoint(new Appointment.What(chain, part, holder, null, null, since, null, DEMO));
    }

    private UUID charge(String chain, String told, LocalDate since, LocalDate due) {
        var begun = due.isBefore(since) ? due : since;
        return governance.charge(new Duty.What(chain, told, "（演示）经信部门", begun, due, DEMO));
    }
}
