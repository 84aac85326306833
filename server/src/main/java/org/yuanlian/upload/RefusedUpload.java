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

    static RefusedUpload ofKind(String name, String what, String maybe) {
        return new RefusedUpload(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, new Problem("upload.kind.refused", "file", name, what, maybe));
    }

    static RefusedUpload ofSize(long largest) {
        return new RefusedUpload(
                HttpStatus.CONTENT_TOO_LARGE,
                new Problem(
                        "upload.size.large",
                        "file",
                        "",
                        "A file has at most %d MiB.".formatted(largest >> 20),
                        "it can be split, or scanned with fewer points"));
    }

    static RefusedUpload ofNothing() {
        return new RefusedUpload(
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Problem("upload.size.empty", "file", "", "The file is empty.", "it was still being written"));
    }

    private static ProblemDetail answer(HttpStatus status, Problem problem) {
        var answer = ProblemDetail.forStatusAndDetail(status, problem.what());
        answer.setProperty("code", problem.code());
        answer.setProperty("problems", List.of(problem));
        return answer;
    }
}
