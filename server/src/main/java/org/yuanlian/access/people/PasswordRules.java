package org.yuanlian.access.people;

import java.util.Locale;
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
            problems.add(
                    "access.password.length",
                    where,
                    "",
                    "A password has %d to %d characters, and this one has %d."
                            .formatted(SHORTEST, LONGEST, password.length()),
                    "a sentence is easy to keep in mind");
        } else if (password.toLowerCase(Locale.ROOT).contains(username)
                || password.chars().distinct().count() < 4) {
            problems.add(
                    "access.password.guessable",
                    where,
                    "",
                    "The password contains the user name or is made of three characters or fewer.",
                    "take a sentence");
        }
    }
}
