package org.yuanlian.access.login;

import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.access.trail.Trail;

/// Tells who somebody is, by password.
@Component
public final class LogIn {
    private static final int LONGEST = 200;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Trail trail;
    private final Attempts attempts = new Attempts(TimeMeter.SYSTEM_MILLISECONDS);

    LogIn(Accounts accounts, Passwords passwords, Trail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
    }

    /// @throws BadCredentialsException for a wrong name as for a wrong password, after the same time
    /// @throws TooManyAttempts where too many have failed before
    public Account byPassword(String username, String password, String address) {
        var name = Account.normalised(username);
        attempts.begin(name, address);
        var credentials = credentials(name);
        var matches = matches(password, credentials);
        var account = credentials.map(Accounts.Credentials::account).filter(found -> matches && !found.disabled());
        if (account.isEmpty()) {
            credentials.ifPresent(known -> refused(known.account(), address));
            throw new BadCredentialsException("The user name or the password is wrong.");
        }
        attempts.succeeded(name, address);
        return account.get();
    }

    /// Whether somebody who is in knows the own password; a wrong one counts as a failed log-in.
    ///
    /// @throws TooManyAttempts where too many have failed before
    public boolean confirms(Account account, String password, String address) {
        attempts.begin(account.username(), address);
        var matches = matches(password, credentials(account.username()));
        if (matches) {
            attempts.succeeded(account.username(), address);
        } else {
            refused(account, address);
        }
        return matches;
    }

    private boolean matches(String password, Optional<Accounts.Credentials> credentials) {
        return password.length() <= LONGEST
                && passwords.matches(
                        password, credentials.map(Accounts.Credentials::hash).orElse(null));
    }

    private Optional<Accounts.Credentials> credentials(String name) {
        return Caller.system("log-in").get(() -> accounts.credentials(name));
    }

    /// Names nobody has are not kept: people type their password there.
    private void refused(Account account, String address) {
        trail.writeSoon(account.at(address), "session.refuse", account.username(), Map.of());
    }
}
