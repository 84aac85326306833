package org.yuanlian.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.DemoAccounts;
import org.yuanlian.access.Requires;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.OidcLoginUrl;

/// What a stranger may know: which program this is, and how to come in.
@RestController
@RequestMapping("/api/system")
@Requires({})
class SystemController {
    record DemoLogin(String username, String password, String displayName, Role role) {}

    record Program(
            String name, String version, boolean demo, List<DemoLogin> demoLogins, @Nullable String oidcLoginUrl) {}

    private final String version;
    private final DemoAccounts demonstration;
    private final ObjectProvider<OidcLoginUrl> oidc;

    SystemController(
            @Value("${yuanlian.version}") String version,
            DemoAccounts demonstration,
            ObjectProvider<OidcLoginUrl> oidc) {
        this.version = version;
        this.demonstration = demonstration;
        this.oidc = oidc;
    }

    @GetMapping
    Program program() {
        var logins = Caller.system("log-in").get(demonstration::all).stream()
                .map(person -> new DemoLogin(
                        person.username(), DemoAccounts.PASSWORD, person.displayName(), person.role()))
                .toList();
        var url = oidc.getIfAvailable();
        return new Program("Yuanlian 园链", version, !logins.isEmpty(), logins, url == null ? null : url.path());
    }
}
