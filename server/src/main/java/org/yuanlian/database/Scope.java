package org.yuanlian.database;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What the current unit of work may see: the places from `from` up to `until` in byte order, or the
/// projects of one enterprise. PostgreSQL enforces it on every row; where nothing is bound there are
/// no rows at all.
public record Scope(String from, String until, @Nullable String enterprise) {
    private static final ScopedValue<Scope> BOUND = ScopedValue.newInstance();
    private static final Scope NOTHING = new Scope("", "", null);

    /// Every place: for the province's own work, imports of base data and projections.
    public static final Scope EVERYWHERE = new Scope("", "~", null);

    public static Scope within(Place place) {
        return new Scope(place.from(), place.until(), null);
    }

    /// @param uscc the unified social credit code whose projects may be seen
    public static Scope ofEnterprise(String uscc) {
        return new Scope("", "", uscc);
    }

    public static Scope current() {
        return BOUND.isBound() ? BOUND.get() : NOTHING;
    }

    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(BOUND, this).call(work::call);
    }

    public void run(Runnable work) {
        ScopedValue.where(BOUND, this).run(work);
    }
}
