package org.yuanlian.assessment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.assessment.IntegrityFlag;
import org.yuanlian.assessment.Targets;
import org.yuanlian.assessment.Task;
import org.yuanlian.kernel.Place;

/// Tasks, values that are handed in, and confirmed cases of false reporting.
@RestController
@RequestMapping("/api/assessments")
final class TargetsController {
    private final Targets targets;
    private final PlaceNames names;

    TargetsController(Targets targets, PlaceNames names) {
        this.targets = targets;
        this.names = names;
    }

    record Line(
            String place,
            String placeName,
            int year,
            @Nullable Task task,
            @Nullable String named,
            String value,
            UUID evidence,
            Instant recordedAt,
            String recordedBy) {}

    record All(List<Line> items, int total) {}

    @GetMapping("/targets")
    All list(@RequestParam int year) {
        var lines = targets.of(year).stream()
                .map(target -> new Line(
                        target.place().key(),
                        names.nameOf(target.place()).orElse(target.place().key()),
                        target.year(),
                        target.task(),
                        target.named(),
                        Shapes.text(target.value()),
                        target.evidence(),
                        target.recordedAt(),
                        target.recordedBy()))
                .toList();
        return new All(lines, lines.size());
    }

    record NewTarget(String place, @Nullable Task task, @Nullable String named, BigDecimal value) {}

    record NewTargets(int year, List<NewTarget> values, @Nullable UUID uploadId) {}

    @PostMapping("/targets")
    @Requires(Permission.PUBLISH)
    @ResponseStatus(HttpStatus.CREATED)
    All record(@RequestBody NewTargets wanted) {
        var values = wanted.values().stream()
                .map(value -> new Targets.Value(new Place(value.place()), value.task(), value.named(), value.value()))
                .toList();
        targets.record(wanted.year(), values, wanted.uploadId());
        return list(wanted.year());
    }

    record Flag(
            long seq,
            String place,
            String placeName,
            @Nullable UUID project,
            LocalDate foundOn,
            String text,
            @Nullable UUID evidence,
            Instant recordedAt,
            String recordedBy,
            @Nullable String withdrawn) {}

    record Flags(List<Flag> items, int total) {}

    @GetMapping("/flags")
    Flags flags(@RequestParam int year) {
        var lines = targets.flags(year).stream().map(this::line).toList();
        return new Flags(lines, lines.size());
    }

    record NewFlag(String place, @Nullable UUID project, LocalDate foundOn, String text, @Nullable UUID uploadId) {}

    @PostMapping("/flags")
    @Requires(Permission.PUBLISH)
    @ResponseStatus(HttpStatus.CREATED)
    Flag flag(@RequestBody NewFlag flag) {
        return line(targets.flag(new Place(flag.place()), flag.project(), flag.foundOn(), flag.text(), flag.uploadId()));
    }

    record FlagWithdrawal(String reason) {}

    @PostMapping("/flags/{seq}/withdrawal")
    @Requires(Permission.PUBLISH)
    @ResponseStatus(HttpStatus.CREATED)
    Flag withdraw(@PathVariable long seq, @RequestBody FlagWithdrawal withdrawal) {
        return line(targets.withdraw(seq, withdrawal.reason()));
    }

    private Flag line(IntegrityFlag flag) {
        return new Flag(
                flag.seq(),
                flag.place().key(),
                names.nameOf(flag.place()).orElse(flag.place().key()),
                flag.project(),
                flag.foundOn(),
                flag.text(),
                flag.evidence(),
                flag.recordedAt(),
                flag.recordedBy(),
                flag.withdrawn());
    }
}
