package org.yuanlian.access.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

@RestController
@RequestMapping("/api/audit")
@Requires(Permission.AUDIT)
class AuditController {
    private static final int LONGEST_PAGE = 500;

    record Line(
            long seq,
            Instant at,
            String who,
            String role,
            String action,
            String object,
            String place,
            Map<String, ?> detail,
            String from) {}

    record Page(List<Line> items, long total) {}

    private final AuditLines lines;

    AuditController(AuditLines lines) {
        this.lines = lines;
    }

    /// @param from the first day or instant, and `to` the last, both inclusive
    @GetMapping
    @Audited("audit.read")
    Page list(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = new AuditLines.Wanted(
                orNull(who), orNull(action), beginning("from", orNull(from), 0), beginning("to", orNull(to), 1));
        var items = lines.newestFirst(wanted, Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
        return new Page(items.stream().map(AuditController::line).toList(), lines.count(wanted));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Instant beginning(String where, @Nullable String text, int daysLater) {
        try {
            if (text == null) {
                return null;
            }
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay(AsOf.ZONE).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(Problem.of("access.audit.time", where, text));
        }
    }

    private static Line line(AuditLines.Numbered numbered) {
        var line = numbered.line();
        return new Line(
                numbered.seq(),
                line.at(),
                line.who(),
                line.role(),
                line.action(),
                line.object(),
                line.place(),
                line.detail(),
                line.address());
    }
}
