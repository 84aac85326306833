package org.yuanlian.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuanlian.clock.Correction;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.registry.HolidayNotices;

@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {
    /// Administrative Licensing Law, article 32; 待核.
    private static final Correction CORRECTION = new Correction(5);

    @Bean
    Machine machine(HolidayNotices notices) {
        return new Machine(notices.calendar(), CORRECTION);
    }
}
