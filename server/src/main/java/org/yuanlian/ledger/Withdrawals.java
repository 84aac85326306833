package org.yuanlian.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.store.WithdrawalRows;

/// What was taken back after a pair was asked, of that which counted then; as far as the caller may see it.
@Component
public class Withdrawals {
    private final WithdrawalRows rows;
    private final EvidenceKinds kinds;

    Withdrawals(WithdrawalRows rows, EvidenceKinds kinds) {
        this.rows = rows;
        this.kinds = kinds;
    }

    @Transactional(readOnly = true)
    public int count(AsOf asOf, Place place) {
        return rows.count(asOf, place);
    }

    /// In the order of their recording, at most 500.
    @Transactional(readOnly = true)
    public List<Withdrawn> since(AsOf asOf, Place place) {
        return rows.since(asOf, place).stream()
                .map(pair -> new Withdrawn(pair.project(), pair.entry(), pair.withdrawal(), rates(pair.entry())))
                .toList();
    }

    private Set<RateKind> rates(Entry entry) {
        var kind = kinds.kind(entry.kind());
        if (kind.proves(Stage.SIGNED)) {
            return EnumSet.allOf(RateKind.class);
        }
        var rates = EnumSet.noneOf(RateKind.class);
        for (var rate : RateKind.values()) {
            if (rate != RateKind.FUNDING && kind.proves(rate.stage())) {
                rates.add(rate);
            }
        }
        if (kind.amount() == Carries.ARRIVED || kind.amount() == Carries.AGREED) {
            rates.add(RateKind.FUNDING);
        }
        return rates;
    }
}
