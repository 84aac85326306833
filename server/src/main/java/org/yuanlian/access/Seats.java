package org.yuanlian.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.kernel.Place;

/// Who sits where. Whoever may see a step may know to whom it has gone up, also above the own place.
@Component
public class Seats {
    private final Accounts accounts;

    Seats(Accounts accounts) {
        this.accounts = accounts;
    }

    /// What those are called who hold a post for a place: at it or above it, the nearest first.
    ///
    /// @param department null for a post that is of none
    public List<String> holding(String post, @Nullable String department, Place place) {
        return Caller.system("seats").get(() -> accounts.holding(post)).stream()
                .filter(account -> account.place().contains(place))
                .filter(account -> department == null || Objects.equals(account.seat().department(), department))
                .map(Account::displayName)
                .toList();
    }
}
