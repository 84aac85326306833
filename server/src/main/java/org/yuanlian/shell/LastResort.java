package org.yuanlian.shell;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.kernel.Words;

/// Answers where a request failed before any door or behind the last one.
@RestController
@Hidden
class LastResort implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> failed(HttpServletRequest request) {
        var given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var status = HttpStatus.resolve(given) == null ? 500 : given;
        return ResponseEntity.status(status)
                .body(Answer.of(HttpStatus.valueOf(status), Answer.code(status), ProblemWriter.asked().what(Words.of("web.request.unanswered")), List.of()));
    }
}
