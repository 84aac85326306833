package org.yuanlian.access.people;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.login.LogIn;
import org.yuanlian.access.login.Passwords;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.access.trail.Trail;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;

/// Changes the password of whoever is in, who proves it by the one until now.
@Component
public class OwnPassword {
    private final Accounts accounts;
    private final LogIn logIn;
    private final Passwords passwords;
    private final Trail trail;
    private final TransactionTemplate transaction;

    OwnPassword(
            Accounts accounts,
            LogIn logIn,
            Passwords passwords,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.logIn = logIn;
        this.passwords = passwords;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Ends every session of the person, the present one included.
    ///
    /// @return the account in its new epoch
    /// @throws Refusal with everything that is wrong
    public Account change(String current, String next) {
        var caller = Caller.current();
        var account = everywhere(() -> accounts.find(caller.name()).orElseThrow());
        refuseWhatHasNoOwnPassword(account);
        var problems = new Problems();
        if (!logIn.confirms(account, current, caller.address())) {
            problems.add("access.password.wrong", "current", "", "This is not your present password.", "Caps Lock is on");
        }
        PasswordRules.check("next", account.username(), next, problems);
        if (next.equals(current)) {
            problems.add("access.password.same", "next", "", "This is the password until now.", null);
        }
        problems.refuseIfAny("The password cannot be changed so.");
        return keep(account, passwords.hash(next), caller);
    }

    /// No account may change a hash, and an enterprise sees none, so this is done for the caller.
    private Account keep(Account account, String hash, Caller caller) {
        return everywhere(() -> transaction.execute(_ -> {
            if (!accounts.update(account, hash)) {
                throw new Refusal(new Problem(
                        "access.account.changed",
                        "username",
                        account.username(),
                        "Someone else changed the account at the same time.",
                        "log in again, and repeat the change"));
            }
            trail.write(caller, "user.password", account.username(), Map.of());
            return accounts.find(account.username()).orElseThrow();
        }));
    }

    /// Many share a log-in of the demonstration: whoever changed its password would lock the others out.
    private static void refuseWhatHasNoOwnPassword(Account account) {
        if (account.demo()) {
            throw new Refusal(new Problem(
                    "access.password.demo",
                    "username",
                    account.username(),
                    "This log-in of the demonstration is shared, and its password is public.",
                    "an administrator can open an account of your own"));
        }
        if (!account.byPassword()) {
            throw new Refusal(new Problem(
                    "access.password.none",
                    "username",
                    account.username(),
                    "This account has no password here.",
                    "you come in through the identity provider, and change it there"));
        }
    }

    private static <T> T everywhere(Supplier<T> work) {
        return Caller.system("own password").get(work);
    }
}
