package org.yuanlian.perception;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PerceptionConfiguration {

    @Bean
    Extraction extraction() {
        return new Extraction(ShippedNames.read());
    }
}
