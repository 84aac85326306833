package org.yuanlian.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.store.Accounts;

/// Lets a person in whom the issuer vouches for, if an account bears the name. It makes none.
@Component
@ConditionalOnProperty("yuanlian.oidc.issuer")
final class OidcArrival implements AuthenticationSuccessHandler {
    private final Accounts accounts;
    private final Sessions sessions;
    private final String claim;

    OidcArrival(
            Accounts accounts,
            Sessions sessions,
            @Value("${yuanlian.oidc.claim:preferred_username}") String claim) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.claim = claim;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var account = account(authentication);
        if (account.isPresent()) {
            sessions.open(account.get(), true, request, response);
            response.sendRedirect("/");
        } else {
            sessions.close(request);
            response.sendRedirect(OidcConfiguration.REFUSED);
        }
    }

    private Optional<Account> account(Authentication authentication) {
        return Optional.ofNullable(authentication.getPrincipal())
                .filter(OidcUser.class::isInstance)
                .map(user -> ((OidcUser) user).getClaimAsString(claim))
                .map(Account::normalised)
                .flatMap(name -> Caller.system("log-in").get(() -> accounts.find(name)))
                .filter(found -> !found.disabled());
    }
}
