package org.yuanlian.declaration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeclarationConfiguration {

    @Bean
    Declarations declarations() {
        return Declarations.of(System.getenv());
    }
}
