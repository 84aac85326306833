package org.yuanlian.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuanlian.clock.Correction;
import org.yuanlian.process.machine.Machine;
import org.yuanlian.registry.HolidayNotices;

@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {
    @Bean
    Machine machine(HolidayNotices notices, Handling handling) {
        return new Machine(
                notices.calendar(), day -> new Correction(handling.on(day).body().correction().withinWorkingDays()));
    }
}
