package org.yuanlian.access.login;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.yuanlian.kernel.Problem;

/// Too many log-ins failed for this name or from this address.
final class TooManyAttempts extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    TooManyAttempts(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, problem(wait.toSeconds() + 1), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    private static ProblemDetail problem(long seconds) {
        var cause = Problem.of("access.login.limited", "session", "", seconds);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, cause.what());
        problem.setProperty("code", cause.code());
        problem.setProperty("problems", List.of(cause));
        return problem;
    }
}
