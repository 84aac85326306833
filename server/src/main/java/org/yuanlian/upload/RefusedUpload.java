package org.yuanlian.upload;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.yuanlian.kernel.Problem;

/// A file that is not taken, with the answer that says why.
public final class RefusedUpload extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private RefusedUpload(HttpStatus status, Problem problem) {
        super(status, answer(status, problem), null);
    }

    static RefusedUpload ofKind(String name, String known) {
        return new RefusedUpload(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, Problem.of("upload.kind.refused", "file", name, known));
    }

    static RefusedUpload ofContent(String name, String ending) {
        return new RefusedUpload(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, Problem.of("upload.kind.refused#content", "file", name, ending));
    }

    static RefusedUpload ofSize(long largest) {
        return new RefusedUpload(
                HttpStatus.CONTENT_TOO_LARGE,
                Problem.of("upload.size.large", "file", "", largest >> 20));
    }

    static RefusedUpload ofNothing() {
        return new RefusedUpload(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Problem.of("upload.size.empty", "file", ""));
    }

    private static ProblemDetail answer(HttpStatus status, Problem problem) {
        var answer = ProblemDetail.forStatusAndDetail(status, problem.what());
        answer.setProperty("code", problem.code());
        answer.setProperty("problems", List.of(problem));
        return answer;
    }
}
