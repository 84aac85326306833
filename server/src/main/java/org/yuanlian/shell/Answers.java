package org.yuanlian.shell;

import jakarta.servlet.http.HttpServletResponse;
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
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.Words;

/// Turns whatever went wrong on the way of a request into an [Answer]. What nobody expected is
/// logged under a number that the answer names; nothing of its inside leaves the server.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Answers extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var problems = refusal.problems();
        var one = problems.size() == 1;
        var detail = one ? what(problems.getFirst()) : what("web.content.refused", problems.size());
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, one ? problems.getFirst().code() : Answer.code(422), detail, problems);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> strange(AuthenticationException cause) {
        return answer(
                HttpStatus.UNAUTHORIZED,
                cause instanceof BadCredentialsException ? "access.login.refused" : "access.login.required");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException cause) {
        return switch (cause) {
            case Forbidden forbidden ->
                answer(HttpStatus.FORBIDDEN, "access.permission.lacking", forbidden.role(), forbidden.permission());
            case CsrfException _ -> answer(HttpStatus.FORBIDDEN, "access.csrf.missing");
            default -> answer(HttpStatus.FORBIDDEN, "access.denied");
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException cause) {
        return answer(HttpStatus.CONFLICT, "web.resource.changed");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contradicting(DataIntegrityViolationException cause) {
        LOG.warn("The database refused a change", cause);
        return answer(HttpStatus.CONFLICT, "web.resource.contradicts");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MultipartException cause) {
        return answer(HttpStatus.BAD_REQUEST, "web.upload.malformed");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception cause, HttpServletResponse response) throws Exception {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}", incident, cause);
        if (response.isCommitted()) {
            throw cause; // an answer that has begun is cut off, so that nobody takes a part of it for the whole
        }
        var answer = answer(HttpStatus.INTERNAL_SERVER_ERROR, "web.fault", incident);
        Objects.requireNonNull(answer.getBody()).setProperty("incident", incident);
        return answer;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Unreadable.refusalIn(cause)
                .map(refusal -> ResponseEntity.unprocessableContent().<Object>body(refused(refusal).getBody()))
                .orElseGet(() -> invalid(headers, Unreadable.parameter(cause)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException cause,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(headers, Unreadable.missing(cause));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Unreadable.refusalIn(cause)
                .map(refusal -> ResponseEntity.unprocessableContent().<Object>body(refused(refusal).getBody()))
                .orElseGet(() -> invalid(headers, Unreadable.body(cause)));
    }

    /// Every other exception of the framework, and those that carry their own answer.
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
        return new ResponseEntity<>(told(Answer.completed(answer)), headers, status);
    }

    /// An answer that carries its one problem says it in the language asked for; the framework's own
    /// words are English, and stand for another language's only where that has none for the status.
    private static ProblemDetail told(ProblemDetail answer) {
        var given = Objects.requireNonNull(answer.getProperties());
        if (given.get("problems") instanceof List<?> problems && problems.size() == 1 && problems.getFirst() instanceof Problem one) {
            answer.setDetail(what(one));
        } else if (ProblemWriter.asked() != Language.ENGLISH && given.get("code") instanceof String code && code.startsWith("web.")) {
            answer.setDetail(what(code));
        }
        return answer;
    }

    private static ResponseEntity<Object> invalid(HttpHeaders headers, Problem problem) {
        return ResponseEntity.badRequest()
                .headers(headers)
                .body(Answer.of(HttpStatus.BAD_REQUEST, problem.code(), what(problem), List.of(problem)));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String key, Object... arguments) {
        return answer(status, key, what(key, arguments), List.of());
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, String detail, List<Problem> problems) {
        return ResponseEntity.status(status).body(Answer.of(status, code, detail, problems));
    }

    private static String what(Problem problem) {
        return ProblemWriter.asked().tell(problem).what();
    }

    private static String what(String key, Object... arguments) {
        return ProblemWriter.asked().what(Words.of(key, arguments));
    }
}
