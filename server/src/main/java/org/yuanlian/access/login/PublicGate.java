package org.yuanlian.access.login;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.yuanlian.access.Throttle;

/// What strangers may ask for under /api/public without a log-in: so often, and with no more than a short form.
final class PublicGate extends OncePerRequestFilter {
    static final String PUBLIC = "/api/public/";
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int READ = 600;
    private static final int WRITTEN = 20;
    private static final int LONGEST_FORM = 16 << 10;
    private final Throttle reading;
    private final Throttle writing;
    private final HandlerExceptionResolver answers;

    PublicGate(TimeMeter time, HandlerExceptionResolver answers) {
        this.reading = new Throttle(READ, PERIOD, time);
        this.writing = new Throttle(WRITTEN, PERIOD, time);
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + PUBLIC);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refused = refusal(request);
        if (refused.isPresent()) {
            answers.resolveException(request, response, null, refused.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<ErrorResponseException> refusal(HttpServletRequest request) {
        var isReading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isReading && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LONGEST_FORM)) {
            var status = request.getContentLengthLong() < 0 ? HttpStatus.LENGTH_REQUIRED : HttpStatus.CONTENT_TOO_LARGE;
            return Optional.of(new ErrorResponseException(status));
        }
        return (isReading ? reading : writing).take(Throttle.network(request.getRemoteAddr())).map(PublicGate::tooMany);
    }

    private static ErrorResponseException tooMany(Duration wait) {
        var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return refusal;
    }
}
