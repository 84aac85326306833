package org.yuanlian;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.yuanlian.planted.city.City;

class ModularityTests {

    @Test
    void holdsEveryModuleToWhatItMayUse() {
        ApplicationModules.of(Yuanlian.class).verify();
    }

    @Test
    void bitesAModuleThatReachesUp() {
        var planted = ApplicationModules.of(City.class, _ -> true);
        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("lower")
                .hasMessageContaining("upper");
    }
}
