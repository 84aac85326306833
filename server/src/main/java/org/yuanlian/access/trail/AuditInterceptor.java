package org.yuanlian.access.trail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;

/// Writes the line of an [Audited] door once it has answered.
@Component
public final class AuditInterceptor implements HandlerInterceptor {
    private static final String CALLER = AuditInterceptor.class.getName();
    private static final int LONGEST = 500;
    private final Trail trail;

    AuditInterceptor(Trail trail) {
        this.trail = trail;
    }

    /// A door that answers from another thread ends where nobody is bound: so remember who asked.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(CALLER) == null) {
            Caller.bound().ifPresent(caller -> request.setAttribute(CALLER, caller));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler instanceof HandlerMethod door
                && request.getAttribute(CALLER) instanceof Caller caller
                && failure == null
                && response.getStatus() < 400) {
            var audited = door.getMethodAnnotation(Audited.class);
            if (audited != null) {
                trail.writeSoon(caller, audited.value(), object(request, audited), detail(request));
            }
        }
    }

    private static String object(HttpServletRequest request, Audited audited) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var value = variables instanceof Map<?, ?> map ? map.get(audited.object()) : null;
        return value == null ? "" : shortened(value.toString());
    }

    private static Map<String, String> detail(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .limit(30)
                .collect(Collectors.toMap(
                        parameter -> shortened(parameter.getKey()),
                        parameter -> shortened(String.join(",", parameter.getValue())),
                        (first, _) -> first));
    }

    /// PostgreSQL's text knows no NUL, and nobody reads a query of a thousand characters.
    private static String shortened(String text) {
        var clean = text.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
