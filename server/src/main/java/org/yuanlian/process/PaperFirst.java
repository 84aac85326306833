package org.yuanlian.process;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.process.declared.HandlingDeclaration;
import org.yuanlian.process.store.MarkRows;

/// Looks for what was entered after it had been decided elsewhere, by declared thresholds.
@Component
public class PaperFirst {
    private final MarkRows rows;
    private final Handling handling;
    private final Clock clock;

    PaperFirst(MarkRows rows, Handling handling, Clock clock) {
        this.rows = rows;
        this.handling = handling;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<MarkCount> counts(Scrutiny scrutiny) {
        return rows.counts(scrutiny, rules().body().paperFirst());
    }

    /// @param sign null for all
    @Transactional(readOnly = true)
    public List<Mark> of(String department, Scrutiny scrutiny, Mark.@Nullable Sign sign, int offset, int limit) {
        return rows.of(department, scrutiny, rules().body().paperFirst(), sign, offset, limit);
    }

    /// The signs of one case, among what was done in its place since it was opened.
    @Transactional(readOnly = true)
    public List<Mark> of(Case one) {
        var from = one.openedAt().atZone(AsOf.ZONE).toLocalDate();
        var until = AsOf.now(clock).validOn().plusDays(1);
        return rows.of(one.id(), new Scrutiny(from, until, one.place()), rules().body().paperFirst());
    }

    /// The rules of today: the same for every day that is looked at, so that departments and months compare.
    public Declared<HandlingDeclaration> rules() {
        return handling.on(AsOf.now(clock).validOn());
    }
}
