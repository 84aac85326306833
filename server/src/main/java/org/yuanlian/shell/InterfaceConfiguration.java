package org.yuanlian.shell;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Heads the description of the interface, which a logged-in caller finds at /api/openapi.
@Configuration(proxyBeanMethods = false)
class InterfaceConfiguration {
    private static final String SESSION = "session";

    @Bean
    ModelResolver shapes() {
        return RecordShapes.resolver();
    }

    @Bean
    RecordShapes recordShapes() {
        return new RecordShapes();
    }

    @Bean
    WholeAnswers wholeAnswers() {
        return new WholeAnswers();
    }

    @Bean
    OpenAPI description(@Value("${yuanlian.version}") String version) {
        return new OpenAPI()
                .info(new Info()
                        .title("Yuanlian 园链")
                        .version(version)
                        .description(
                                """
                                A caller opens a session with POST /api/session and carries its cookie. Whatever is not \
                                a GET carries the cookie XSRF-TOKEN in the header X-XSRF-TOKEN too. Refusals are \
                                application/problem+json with a stable code and every problem at once."""))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }
}
