package org.yuanlian.access.login;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.yuanlian.access.Account;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.Seat;
import org.yuanlian.access.store.Accounts;
import org.yuanlian.kernel.Place;

/// Makes a request of a test one of a logged-in person, whose account is made where it is missing:
/// `mvc.perform(get("/api/projects").with(LoggedIn.as(Role.CITY, "510100")))`.
public final class LoggedIn {
    private LoggedIn() {}

    public static RequestPostProcessor as(Role role, String place) {
        return as(account(role, place, null));
    }

    public static RequestPostProcessor asEnterprise(String uscc, String place) {
        return as(account(Role.ENTERPRISE, place, uscc));
    }

    /// A person of a department, or one who holds a post.
    public static RequestPostProcessor at(Seat seat, String place) {
        var plain = account(Role.DEPARTMENT, place, null);
        return as(new Account(
                plain.username() + "-" + seat.department() + "-" + seat.post(), plain.displayName(), Role.DEPARTMENT, plain.place(), null,
                seat, false, false, false, 0, Instant.EPOCH));
    }

    private static Account account(Role role, String place, @Nullable String uscc) {
        var name = "test-" + role.name().toLowerCase(Locale.ROOT) + "-" + place.toLowerCase(Locale.ROOT);
        return new Account(
                uscc == null ? name : name + "-" + uscc.toLowerCase(Locale.ROOT),
                name,
                role,
                new Place(place),
                uscc,
                false,
                false,
                false,
                0,
                Instant.EPOCH);
    }

    private static RequestPostProcessor as(Account account) {
        return request -> {
            ensure(request, account);
            request.getSession(true);
            return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(account.username(), 0, false))
                    .postProcessRequest(request);
        };
    }

    private static void ensure(MockHttpServletRequest request, Account account) {
        var accounts = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(Accounts.class);
        Caller.system("test").run(() -> {
            if (accounts.find(account.username()).isEmpty()) {
                accounts.insert(account, null, "test");
            }
        });
    }
}
