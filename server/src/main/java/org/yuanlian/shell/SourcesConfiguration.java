package org.yuanlian.shell;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuanlian.kernel.Ids;

@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids() {
        return Ids.random();
    }
}
