package org.yuanlian.shell;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.yuanlian.kernel.Problem;

/// The one shape in which this system says no, after RFC 9457.
final class Answer {
    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "web.request.invalid"),
            Map.entry(401, "access.login.required"),
            Map.entry(403, "access.permission.lacking"),
            Map.entry(404, "web.resource.absent"),
            Map.entry(405, "web.method.unsupported"),
            Map.entry(406, "web.answer.unacceptable"),
            Map.entry(409, "web.resource.changed"),
            Map.entry(412, "web.resource.changed"),
            Map.entry(413, "web.upload.large"),
            Map.entry(415, "web.media.unsupported"),
            Map.entry(422, "web.content.refused"),
            Map.entry(429, "web.requests.many"),
            Map.entry(500, "web.fault"),
            Map.entry(503, "web.unavailable"));

    private Answer() {}

    static ProblemDetail of(HttpStatusCode status, String code, String detail, List<Problem> problems) {
        var answer = ProblemDetail.forStatusAndDetail(status, detail);
        answer.setProperty("code", code);
        answer.setProperty("problems", problems);
        return completed(answer);
    }

    /// Fills in what every answer has, and keeps what is there.
    static ProblemDetail completed(ProblemDetail answer) {
        var given = answer.getProperties();
        var code = given == null || !(given.get("code") instanceof String named) ? code(answer.getStatus()) : named;
        answer.setProperty("code", code);
        if (given == null || given.get("problems") == null) {
            answer.setProperty("problems", List.of());
        }
        if (answer.getType() == null || answer.getType().toString().equals("about:blank")) {
            answer.setType(URI.create("urn:yuanlian:" + code));
        }
        if (answer.getTitle() == null) {
            var status = HttpStatus.resolve(answer.getStatus());
            answer.setTitle(status == null ? "Refused" : status.getReasonPhrase());
        }
        return answer;
    }

    static String code(int status) {
        return CODES.getOrDefault(status, status < 500 ? "web.request.invalid" : "web.fault");
    }
}
