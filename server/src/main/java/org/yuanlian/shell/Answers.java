package org.yuanlian.shell;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.yuanlian.access.Forbidden;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Turns whatever went wrong on the way of a request into an [Answer]. What nobody expected is
/// logged under a number that the answer names; nothing of its inside leaves the server.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Answers extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var problems = refusal.problems();
        var code = problems.size() == 1 ? problems.getFirst().code() : Answer.code(422);
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, code, firstLine(refusal), problems);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> strange(AuthenticationException cause) {
        var wrong = cause instanceof BadCredentialsException;
        return answer(
                HttpStatus.UNAUTHORIZED,
                wrong ? "access.login.refused" : "access.login.required",
                wrong ? "The user name or the password is wrong." : "Nobody is logged in, or the session has ended.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException cause) {
        return switch (cause) {
            case Forbidden forbidden -> answer(
                    HttpStatus.FORBIDDEN, "access.permission.lacking", firstLine(forbidden), List.of());
            case CsrfException _ -> answer(
                    HttpStatus.FORBIDDEN,
                    "access.csrf.missing",
                    "The request lacks the token against forgery: the cookie XSRF-TOKEN belongs in the header X-XSRF-TOKEN.",
                    List.of());
            default -> answer(HttpStatus.FORBIDDEN, "access.denied", "This is not open to you.", List.of());
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException cause) {
        return answer(
                HttpStatus.CONFLICT,
                "web.resource.changed",
                "Someone else changed this at the same time. Look at it again, and repeat.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contradicting(DataIntegrityViolationException cause) {
        LOG.warn("The database refused a change", cause);
        return answer(
                HttpStatus.CONFLICT, "web.resource.contradicts", "This contradicts what is already kept.", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MultipartException cause) {
        return answer(
                HttpStatus.BAD_REQUEST, "web.upload.malformed", "The upload is not a complete multipart form.", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception cause) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}", incident, cause);
        var answer = Answer.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "web.fault",
                "The server failed. Its log tells the cause under %s.".formatted(incident),
                List.of());
        answer.setProperty("incident", incident);
        return ResponseEntity.internalServerError().body(answer);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Unreadable.refusalIn(cause)
                .map(refusal -> ResponseEntity.unprocessableContent().<Object>body(refused(refusal).getBody()))
                .orElseGet(() -> invalid(headers, "A parameter cannot be read.", Unreadable.parameter(cause)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException cause,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(headers, "A parameter is missing.", Unreadable.missing(cause));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Unreadable.refusalIn(cause)
                .map(refusal -> ResponseEntity.unprocessableContent().<Object>body(refused(refusal).getBody()))
                .orElseGet(() -> invalid(headers, "The request's JSON cannot be read.", Unreadable.body(cause)));
    }

    /// Every other exception of the framework, and those that carry their own answer.
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
        return new ResponseEntity<>(Answer.completed(answer), headers, status);
    }

    private static ResponseEntity<Object> invalid(HttpHeaders headers, String detail, Problem problem) {
        return ResponseEntity.badRequest()
                .headers(headers)
                .body(Answer.of(HttpStatus.BAD_REQUEST, problem.code(), detail, List.of(problem)));
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, String detail, List<Problem> problems) {
        return ResponseEntity.status(status).body(Answer.of(status, code, detail, problems));
    }

    private static String firstLine(RuntimeException cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "Refused.").lines().findFirst().orElse("Refused.");
    }
}
