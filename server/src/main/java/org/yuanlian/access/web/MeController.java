package org.yuanlian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Requires;
import org.yuanlian.access.login.Sessions;
import org.yuanlian.access.people.OwnPassword;

/// What everybody may do with the own account.
@RestController
@RequestMapping("/api/me")
@Requires({})
class MeController {
    record PasswordChange(@Nullable String current, @Nullable String next) {}

    private final OwnPassword ownPassword;
    private final Sessions sessions;

    MeController(OwnPassword ownPassword, Sessions sessions) {
        this.ownPassword = ownPassword;
        this.sessions = sessions;
    }

    /// The other sessions of the person end; this one goes on under a new id.
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody PasswordChange change, HttpServletRequest request, HttpServletResponse response) {
        var account = ownPassword.change(
                Objects.requireNonNullElse(change.current(), ""), Objects.requireNonNullElse(change.next(), ""));
        sessions.renew(account, request, response);
    }
}
