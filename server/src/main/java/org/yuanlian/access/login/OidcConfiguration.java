package org.yuanlian.access.login;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/// Log-in by an OIDC issuer, where `yuanlian.oidc.issuer` names one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("yuanlian.oidc.issuer")
class OidcConfiguration {
    private static final String LOGIN = "/api/session/oidc";
    private static final String ARRIVAL = "/api/session/arrival";
    static final String REFUSED = "/?login=refused";

    @Bean
    OidcLoginUrl oidcLoginUrl() {
        return new OidcLoginUrl(LOGIN + "/issuer");
    }

    /// Asks the issuer when the first person comes in, so that the server starts while it is away.
    @Bean
    ClientRegistrationRepository issuer(
            @Value("${yuanlian.oidc.issuer}") String issuer,
            @Value("${yuanlian.oidc.client-id}") String clientId,
            @Value("${yuanlian.oidc.client-secret}") String clientSecret) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(issuer, clientId, clientSecret)));
    }

    @Bean
    Customizer<OAuth2LoginConfigurer<HttpSecurity>> oidcLogin(OidcArrival arrival) {
        return login -> login.authorizationEndpoint(endpoint -> endpoint.baseUri(LOGIN))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(ARRIVAL))
                .loginPage("/")
                .successHandler(arrival)
                .failureHandler((_, response, _) -> response.sendRedirect(REFUSED));
    }

    private static ClientRegistration registration(String issuer, String clientId, String clientSecret) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId("issuer")
                .clientId(clientId)
                .clientSecret(clientSecret)
                .redirectUri("{baseUrl}" + ARRIVAL)
                .scope("openid", "profile")
                .build();
    }
}
