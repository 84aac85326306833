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
            problems.add(Problem.of("access.password.wrong", "current", ""));
        }
        PasswordRules.check("next", account.username(), next, problems);
        if (next.equals(current)) {
            problems.add(Problem.of("access.password.same", "next", ""));
        }
        problems.refuseIfAny("The password cannot be changed so.");
        return keep(account, passwords.hash(next), caller);
    }

    /// No account may change a hash, and an enterprise sees none, so this is done for the caller.
    private Account keep(Account account, String hash, Caller caller) {
        return everywhere(() -> transaction.execute(_ -> {
            if (!accounts.update(account, hash)) {
                throw new Refusal(Problem.of("access.account.changed", "username", account.username()));
            }
            trail.write(caller, "user.password", account.username(), Map.of());
            return accounts.find(account.username()).orElseThrow();
        }));
    }

    /// Many share a log-in of the demonstration: whoever changed its password would lock the others out.
    private static void refuseWhatHasNoOwnPassword(Account account) {
        if (account.demo()) {
            throw new Refusal(Problem.of("access.password.demo", "username", account.username()));
        }
        if (!account.byPassword()) {
            throw new Refusal(Problem.of("access.password.none", "username", account.username()));
        }
    }

    private static <T> T everywhere(Supplier<T> work) {
        return Caller.system("own password").get(work);
    }
}
