package org.yuanlian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Forbidden;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.access.trail.Trail;

/// Opens a door only to callers with the permissions that it [Requires]. A door that forgot to say
/// so is opened to readers for reading, and to recorders for everything else.
@Component
final class PermissionInterceptor implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private final Trail trail;

    PermissionInterceptor(Trail trail) {
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door) {
            required(door, request).forEach(permission -> require(permission, request));
        }
        return true;
    }

    private void require(Permission permission, HttpServletRequest request) {
        var caller = Caller.bound().orElseThrow(() -> new InsufficientAuthenticationException("Nobody is logged in."));
        try {
            caller.require(permission);
        } catch (Forbidden refused) {
            trail.writeSoon(
                    caller,
                    "access.refuse",
                    request.getMethod() + " " + request.getRequestURI(),
                    Map.of("permission", permission.name()));
            throw refused;
        }
    }

    private static List<Permission> required(HandlerMethod door, HttpServletRequest request) {
        var said = door.getMethodAnnotation(Requires.class);
        if (said == null) {
            said = AnnotatedElementUtils.findMergedAnnotation(door.getBeanType(), Requires.class);
        }
        if (said != null) {
            return List.of(said.value());
        }
        return List.of(READING.contains(request.getMethod()) ? Permission.READ : Permission.RECORD);
    }
}
