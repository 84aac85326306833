package org.yuanlian.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A person who may come in.
///
/// @param byPassword whether the account has a password; if not, its person comes in by OIDC only
/// @param demo whether it still has the documented password of the demonstration
/// @param epoch raised by every change of rights or password; sessions of an older one have ended
public record Account(
        String username,
        String displayName,
        Role role,
        Place place,
        @Nullable String uscc,
        Seat seat,
        boolean disabled,
        boolean byPassword,
        boolean demo,
        int epoch,
        Instant createdAt) {

    /// Of somebody without a seat.
    public Account(
            String username, String displayName, Role role, Place place, @Nullable String uscc, boolean disabled, boolean byPassword,
            boolean demo, int epoch, Instant createdAt) {
        this(username, displayName, role, place, uscc, Seat.NONE, disabled, byPassword, demo, epoch, createdAt);
    }

    /// User names differ by more than case and surrounding space.
    public static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    public Account at(Seat wanted) {
        return new Account(username, displayName, role, place, uscc, wanted, disabled, byPassword, demo, epoch, createdAt);
    }

    /// As a caller who may do what the role carries.
    public Caller at(String address) {
        return at(address, role.permissions());
    }

    /// As a caller who may do what [Permissions] tells.
    public Caller at(String address, Set<Permission> permissions) {
        return new Caller(username, displayName, role, place, uscc, seat, permissions, address);
    }
}
