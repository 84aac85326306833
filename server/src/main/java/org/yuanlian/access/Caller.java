package org.yuanlian.access;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yuanlian.database.Scope;
import org.yuanlian.kernel.Place;

/// The person for whom the current unit of work is done, or the system itself.
///
/// A web request is bound to its caller from the filter chain to the last byte. Other threads are
/// not: who starts one takes `Caller.current()` along and does its work in `call` or `run`.
///
/// @param uscc the enterprise's unified social credit code, for the role ENTERPRISE only
/// @param seat of somebody in an office
/// @param permissions what the role carries, and what the seat adds
/// @param address where the request came from
public record Caller(
        String name, String displayName, Role role, Place place, @Nullable String uscc, Seat seat, Set<Permission> permissions,
        String address) {
    private static final ScopedValue<Caller> BOUND = ScopedValue.newInstance();
    private static final Place PROVINCE = new Place("510000");

    /// Somebody who may do what the role carries.
    public Caller(String name, String displayName, Role role, Place place, @Nullable String uscc, Seat seat, String address) {
        this(name, displayName, role, place, uscc, seat, role.permissions(), address);
    }

    /// Somebody without a seat.
    public Caller(String name, String displayName, Role role, Place place, @Nullable String uscc, String address) {
        this(name, displayName, role, place, uscc, Seat.NONE, address);
    }

    /// The system's own work: imports from the command line, base data, the demonstration portfolio.
    public static Caller system(String task) {
        return new Caller("system:" + task, task, Role.PROVINCE, PROVINCE, null, "local");
    }

    /// @throws IllegalStateException where nobody is bound
    public static Caller current() {
        return bound().orElseThrow(() -> new IllegalStateException(
                "Nobody is bound to this work.\nMaybe it runs on a thread of its own, and should run inside Caller.call."));
    }

    public static Optional<Caller> bound() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// @throws Forbidden where neither role nor seat gives the permission
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(role, permission);
        }
    }

    /// Does the work as this caller, in this caller's scope.
    public <T> T call(Callable<T> work) throws Exception {
        return scope().call(() -> ScopedValue.where(BOUND, this).call(work::call));
    }

    /// Does the work as this caller, in this caller's scope.
    public void run(Runnable work) {
        scope().run(() -> ScopedValue.where(BOUND, this).run(work));
    }

    /// Does the work as this caller, in this caller's scope.
    public <T> T get(Supplier<T> work) {
        var result = new AtomicReference<T>();
        run(() -> result.set(work.get()));
        return result.get();
    }

    private Scope scope() {
        return switch (role) {
            case PROVINCE, CITY, COUNTY, PARK, DEPARTMENT -> Scope.within(place);
            case ENTERPRISE -> Scope.ofEnterprise(uscc == null ? "" : uscc);
            case PUBLIC -> new Scope("", "", null);
        };
    }
}
