package org.yuanlian.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.login.Passwords;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.kernel.Place;

/// Opens the first account of a system that nobody can log in to yet.
@Component
public class FirstAccount {
    public static final String USERNAME = "admin";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAccount(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Call it as `Caller.system`.
    ///
    /// @return the password, which is kept nowhere; nothing where the account is there already
    @Transactional
    public Optional<String> openOnce() {
        if (accounts.find(USERNAME).isPresent()) {
            return Optional.empty();
        }
        var password = password();
        var account = new Account(
                USERNAME, "系统管理员", Role.PROVINCE, new Place("510000"), null, false, true, false, 0, clock.instant());
        accounts.insert(account, passwords.hash(password), "system:first");
        return Optional.of(password);
    }

    private String password() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
