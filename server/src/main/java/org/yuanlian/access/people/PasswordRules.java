package org.yuanlian.access.people;

import java.util.Locale;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// Length defends a password, mixtures of signs hardly do: at least ten characters that are not the
/// user name. The upper bound keeps a hash from costing more than it should.
final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private PasswordRules() {}

    /// @param where the field that the password was written in
    static void check(String where, String username, String password, Problems problems) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            problems.add(Problem.of("access.password.length", where, "", SHORTEST, LONGEST, password.length()));
        } else if (password.toLowerCase(Locale.ROOT).contains(username)
                || password.chars().distinct().count() < 4) {
            problems.add(Problem.of("access.password.guessable", where, ""));
        }
    }
}
