package org.yuanlian.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.kernel.Place;

/// To whom work may be passed on. Whoever may see the work may know of them, also above the own place.
///
/// Not to be asked within a transaction, which would keep to the scope in which it began.
@Component
public class Colleagues {
    private final Accounts accounts;
    private final Permissions permissions;

    Colleagues(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /// Who may come in and do something at a place.
    public List<Account> who(Permission permission, Place place) {
        return Caller.system("colleagues").get(() -> accounts.above(place)).stream()
                .filter(account -> may(account, permission))
                .toList();
    }

    public boolean may(Account account, Permission permission) {
        return permissions.of(account).contains(permission);
    }

    /// By the name with which somebody comes in, also where that is no longer allowed.
    public Optional<Account> named(String username) {
        return Caller.system("colleagues").get(() -> accounts.find(Account.normalised(username)));
    }
}
