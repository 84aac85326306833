package org.yuanlian.access.login;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.yuanlian.access.Permissions;
import org.yuanlian.access.store.Accounts;

/// The gate: who is a stranger under /api, and what a browser must bring along.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return cookies;
    }

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            Accounts accounts,
            Permissions permissions,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
            ObjectProvider<Customizer<OAuth2LoginConfigurer<HttpSecurity>>> oidc) {
        http.authorizeHttpRequests(SecurityConfiguration::rules)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, cause) ->
                                answers.resolveException(request, response, null, cause))
                        .accessDeniedHandler((request, response, cause) ->
                                answers.resolveException(request, response, null, cause)))
                .addFilterBefore(new PublicGate(TimeMeter.SYSTEM_MILLISECONDS, answers), CsrfFilter.class)
                .addFilterBefore(new CallerFilter(accounts, permissions, clock), AuthorizationFilter.class);
        oidc.ifAvailable(http::oauth2Login);
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(GET, "/api/system", "/api/session/oidc/**", "/api/session/arrival")
                .permitAll()
                .requestMatchers(POST, "/api/session")
                .permitAll()
                .requestMatchers(PublicGate.PUBLIC + "**")
                .permitAll()
                .requestMatchers("/api/**", "/api")
                .authenticated()
                .requestMatchers(GET, "/**")
                .permitAll()
                .requestMatchers(HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }
}
