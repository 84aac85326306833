package org.yuanlian.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {
    private final Passwords passwords = new Passwords();

    @Test
    void hashesByArgon2idWithTheRecommendedCost() {
        assertThat(passwords.hash("园区 in a sentence")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void checksNobodyAtTheSameCostAsAnybody() {
        var cost = passwords.hash("any words").substring(0, "$argon2id$v=19$m=19456,t=2,p=1$".length());
        assertThat(Passwords.OF_NOBODY)
                .startsWith(cost)
                .hasSameSizeAs(passwords.hash("any words"));
    }

    @Test
    void saltsEveryHash() {
        assertThat(passwords.hash("the same words")).isNotEqualTo(passwords.hash("the same words"));
    }

    @Test
    void knowsAPasswordAgain() {
        var hash = passwords.hash("the right words");
        assertThat(passwords.matches("the right words", hash)).isTrue();
        assertThat(passwords.matches("the wrong words", hash)).isFalse();
    }

    @Test
    void refusesAnyPasswordWhereThereIsNoHash() {
        assertThat(passwords.matches("the right words", null)).isFalse();
    }
}
