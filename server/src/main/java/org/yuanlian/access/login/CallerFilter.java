package org.yuanlian.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permissions;
import org.yuanlian.access.store.Accounts;

/// Binds a request under /api to its caller and so to the caller's scope. The account is read with
/// every request: whoever was disabled, moved or given a new password is a stranger at once.
final class CallerFilter extends OncePerRequestFilter {
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);
    private final Accounts accounts;
    private final Permissions permissions;
    private final Clock clock;

    CallerFilter(Accounts accounts, Permissions permissions, Clock clock) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /// An answer that was written on another thread comes back to be ended, and by the same caller: as nobody's it would be cut off.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var caller = caller(authentication, request);
        if (caller.isEmpty()) {
            forget(authentication, request);
            chain.doFilter(request, response);
            return;
        }
        within(caller.get(), () -> {
            chain.doFilter(request, response);
            return true;
        });
    }

    private Optional<Caller> caller(@Nullable Authentication authentication, HttpServletRequest request) {
        if (!(authentication instanceof SignedIn signedIn) || isTooOld(request)) {
            return Optional.empty();
        }
        return Caller.system("session")
                .get(() -> accounts.find(signedIn.getPrincipal()))
                .filter(account -> isStillGood(account, signedIn))
                .map(account -> account.at(request.getRemoteAddr(), permissions.of(account)));
    }

    private static boolean isStillGood(Account account, SignedIn signedIn) {
        return !account.disabled() && account.epoch() == signedIn.epoch();
    }

    private boolean isTooOld(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null || session.getCreationTime() + LONGEST_SESSION.toMillis() < clock.millis();
    }

    private static void forget(@Nullable Authentication authentication, HttpServletRequest request) {
        if (authentication instanceof SignedIn) {
            SecurityContextHolder.setContext(new SecurityContextImpl());
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
    }

    private static void within(Caller caller, Callable<Boolean> work) throws ServletException, IOException {
        try {
            caller.call(work);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
