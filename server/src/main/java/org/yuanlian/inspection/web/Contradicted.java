package org.yuanlian.inspection.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.yuanlian.kernel.Problem;

/// An id from a device under which something else is kept already.
final class Contradicted extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    Contradicted(Problem problem) {
        super(HttpStatus.CONFLICT, answer(problem), null);
    }

    private static ProblemDetail answer(Problem problem) {
        var answer = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, problem.what());
        answer.setProperty("code", problem.code());
        answer.setProperty("problems", List.of(problem));
        return answer;
    }
}
