package org.yuanlian.access.people;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Account;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Seat;
import org.yuanlian.access.login.Passwords;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.access.store.MailboxRows;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Opens and changes accounts inside the administrator's own place.
@Component
public class Administration {
    private final Accounts accounts;
    private final MailboxRows mailboxes;
    private final Departments departments;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Administration(
            Accounts accounts, MailboxRows mailboxes, Departments departments, Passwords passwords, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.departments = departments;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Account open(NewAccount wanted) {
        var by = Caller.current();
        var account = checked(wanted, by);
        var hash = wanted.password() == null ? null : passwords.hash(wanted.password());
        try {
            accounts.insert(account, hash, by.name());
        } catch (DuplicateKeyException e) {
            throw taken(account.username());
        }
        audit.record(
                "user.open",
                account.username(),
                Map.of("role", account.role().name(), "place", account.place().key()));
        return account;
    }

    /// @return the account as it stands now, or nothing where none is within reach
    /// @throws Refusal where the change is wrong, or someone else changed the account at the same time
    @Transactional
    public Optional<Account> change(String username, AccountChange change) {
        return accounts.find(Account.normalised(username)).map(account -> change(account, change));
    }

    private Account change(Account before, AccountChange change) {
        var by = Caller.current();
        var after = checked(before, change, by);
        var hash = change.password() == null ? null : passwords.hash(change.password());
        if (!accounts.update(after, hash)) {
            throw new Refusal(Problem.of("access.account.changed", "username", before.username()));
        }
        var changes = difference(before, after, hash != null);
        if (change.email() != null) {
            mailboxes.put(before.username(), change.email().isBlank() ? null : change.email().strip());
            changes.put("email", "changed");
        }
        audit.record("user.change", before.username(), changes);
        return accounts.find(before.username()).orElse(after);
    }

    private Account checked(NewAccount wanted, Caller by) {
        var check = new AccountCheck(by, departments.now());
        var username = Account.normalised(Objects.requireNonNullElse(wanted.username(), ""));
        var name = Objects.requireNonNullElse(wanted.displayName(), "").strip();
        check.username(username);
        check.displayName(name);
        var role = check.role(Objects.requireNonNullElse(wanted.role(), ""));
        var place = check.place(Objects.requireNonNullElse(wanted.place(), ""));
        role.ifPresent(check::mayGovern);
        role.ifPresent(r -> place.ifPresent(p -> check.fits(r, p, wanted.uscc())));
        var seat = new Seat(given(wanted.department()), given(wanted.post()));
        role.ifPresent(r -> check.sits(r, seat));
        if (wanted.password() != null) {
            PasswordRules.check("password", username, wanted.password(), check.problems());
        }
        check.problems().refuseIfAny("The account cannot be opened.");
        return new Account(
                username,
                name,
                role.orElseThrow(),
                place.orElseThrow(),
                wanted.uscc(),
                seat,
                false,
                wanted.password() != null,
                false,
                0,
                clock.instant());
    }

    private Account checked(Account before, AccountChange change, Caller by) {
        var check = new AccountCheck(by, departments.now());
        var name = change.displayName() == null ? before.displayName() : change.displayName().strip();
        var role = change.role() == null ? Optional.of(before.role()) : check.role(change.role());
        var place = change.place() == null ? Optional.of(before.place()) : check.place(change.place());
        var uscc = change.uscc() == null && role.equals(Optional.of(before.role())) ? before.uscc() : change.uscc();
        check.displayName(name);
        check.mayGovern(before.role());
        role.filter(r -> r != before.role()).ifPresent(check::mayGovern);
        role.ifPresent(r -> place.ifPresent(p -> check.fits(r, p, uscc)));
        var seat = new Seat(
                change.department() == null ? before.seat().department() : given(change.department()),
                change.post() == null ? before.seat().post() : given(change.post()));
        role.ifPresent(r -> check.sits(r, seat));
        if (change.password() != null) {
            PasswordRules.check("password", before.username(), change.password(), check.problems());
        }
        if (before.username().equals(by.name())) {
            refuseLockingOneselfOut(change, check);
        }
        if (change.email() != null) {
            check.email(change.email().strip());
        }
        check.problems().refuseIfAny("The account cannot be changed so.");
        return new Account(
                before.username(),
                name,
                role.orElseThrow(),
                place.orElseThrow(),
                uscc,
                seat,
                change.disabled() == null ? before.disabled() : change.disabled(),
                before.byPassword() || change.password() != null,
                before.demo() && change.password() == null,
                before.epoch(),
                before.createdAt());
    }

    private static @Nullable String given(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    private static void refuseLockingOneselfOut(AccountChange change, AccountCheck check) {
        if (Boolean.TRUE.equals(change.disabled()) || change.role() != null || change.place() != null) {
            check.problems()
                    .add(Problem.of("access.account.own", "username", ""));
        }
    }

    private static Map<String, Object> difference(Account before, Account after, boolean newPassword) {
        var changes = new TreeMap<String, Object>();
        put(changes, "displayName", before.displayName(), after.displayName());
        put(changes, "role", before.role(), after.role());
        put(changes, "place", before.place(), after.place());
        put(changes, "uscc", before.uscc(), after.uscc());
        put(changes, "department", before.seat().department(), after.seat().department());
        put(changes, "post", before.seat().post(), after.seat().post());
        put(changes, "disabled", before.disabled(), after.disabled());
        if (newPassword) {
            changes.put("password", "new");
        }
        return changes;
    }

    private static void put(
            Map<String, Object> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(what, Map.of("from", String.valueOf(before), "to", String.valueOf(after)));
        }
    }

    private static Refusal taken(String username) {
        return new Refusal(Problem.of("access.username.taken", "username", username));
    }
}
