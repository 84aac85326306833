package org.yuanlian.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;

@WithDatabase
class FirstAccountIT {
    @Autowired
    FirstAccount first;

    @Test
    void opensOnceWithAPasswordThatIsToldOnce() {
        var system = Caller.system("test");

        var told = system.get(first::openOnce);

        assertThat(told).hasValueSatisfying(password -> assertThat(password).hasSize(20));
        assertThat(system.get(first::openOnce)).isEmpty();
    }
}
