package org.yuanlian.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.store.DeadlineRows;

/// Tells which projects are due when, as of a pair of days, in the caller's region.
@Component
public class Deadlines {
    private final DeadlineRows rows;

    Deadlines(DeadlineRows rows) {
        this.rows = rows;
    }

    /// @param from the first day wanted; null for any before `until`
    /// @param until the day after the last one wanted
    @Transactional(readOnly = true)
    public Deadline.Page between(AsOf asOf, Place place, @Nullable LocalDate from, LocalDate until, int limit) {
        return rows.between(asOf, place, from == null ? LocalDate.EPOCH : from, until, limit);
    }
}
