package org.yuanlian.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Account;
import org.yuanlian.access.trail.Trail;

/// Opens and closes sessions. Whatever session and token a browser brought along to the log-in ends
/// there, so that nobody can plant them in advance.
@Component
public final class Sessions {
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final Trail trail;

    Sessions(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, Trail trail) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.trail = trail;
    }

    public void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        open(account, false, request, response);
    }

    /// Lets the person stay whose account has just begun a new epoch.
    public void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        open(account, isByOidc(), request, response);
    }

    void open(Account account, boolean byOidc, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        request.getSession(true);
        var signedIn = new SignedIn(account.username(), account.epoch(), byOidc);
        renewCsrfToken(signedIn, request, response);
        var context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        trail.writeSoon(
                account.at(request.getRemoteAddr()),
                "session.open",
                account.username(),
                Map.of("by", byOidc ? "oidc" : "password"));
    }

    public void close(HttpServletRequest request) {
        end(request);
        SecurityContextHolder.clearContext();
    }

    /// Whether the person came in through the OIDC issuer.
    public static boolean isByOidc() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && signedIn.byOidc();
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void renewCsrfToken(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        new CsrfAuthenticationStrategy(csrfTokens).onAuthentication(signedIn, request, response);
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken fresh) {
            fresh.getToken();
        }
    }
}
