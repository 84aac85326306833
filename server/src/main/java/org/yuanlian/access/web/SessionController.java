package org.yuanlian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Permissions;
import org.yuanlian.access.Requires;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LogIn;
import org.yuanlian.access.login.Sessions;
import org.yuanlian.access.trail.Trail;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.Departments;

@RestController
@RequestMapping("/api/session")
@Requires({})
class SessionController {
    record Credentials(@Nullable String username, @Nullable String password) {}

    record Me(
            String username,
            String displayName,
            Role role,
            String place,
            String placeName,
            @Nullable String department,
            @Nullable Text departmentName,
            @Nullable String post,
            @Nullable Text postName,
            Set<Permission> permissions,
            boolean oidc) {}

    private final LogIn logIn;
    private final Sessions sessions;
    private final Trail trail;
    private final PlaceLabels labels;
    private final Departments departments;
    private final Permissions permissions;

    SessionController(LogIn logIn, Sessions sessions, Trail trail, PlaceLabels labels, Departments departments, Permissions permissions) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.trail = trail;
        this.labels = labels;
        this.departments = departments;
        this.permissions = permissions;
    }

    @PostMapping
    Me open(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        if (credentials.username() == null || credentials.password() == null) {
            throw new BadCredentialsException("A log-in needs username and password.");
        }
        var address = request.getRemoteAddr();
        var account = logIn.byPassword(credentials.username(), credentials.password(), address);
        sessions.open(account, request, response);
        return me(account.at(address, permissions.of(account)), false);
    }

    @GetMapping
    Me current() {
        return me(Caller.current(), Sessions.isByOidc());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest request) {
        trail.writeSoon(Caller.current(), "session.close", Caller.current().name(), Map.of());
        sessions.close(request);
    }

    private Me me(Caller caller, boolean oidc) {
        var seat = caller.seat();
        return new Me(
                caller.name(),
                caller.displayName(),
                caller.role(),
                caller.place().key(),
                labels.of(caller.place()),
                seat.department(),
                seat.department() == null ? null : departments.title(seat.department()),
                seat.post(),
                seat.post() == null ? null : departments.titleOfPost(seat.post()).orElse(null),
                caller.permissions(),
                oidc);
    }
}
