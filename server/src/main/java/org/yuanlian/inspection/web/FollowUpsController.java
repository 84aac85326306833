package org.yuanlian.inspection.web;

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
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.inspection.FollowUp;
import org.yuanlian.inspection.FollowUps;
import org.yuanlian.inspection.web.Wire.TaskSheet;
import org.yuanlian.kernel.Place;

/// Tasks that came of visits.
@RestController
@RequestMapping("/api/inspections")
final class FollowUpsController {
    private static final int MOST = 200;
    private final FollowUps followUps;
    private final Wire wire;

    FollowUpsController(FollowUps followUps, Wire wire) {
        this.followUps = followUps;
        this.wire = wire;
    }

    record Tasks(long total, List<TaskSheet> items) {}

    @GetMapping("/follow-ups")
    Tasks list(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) FollowUp.@Nullable State state,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        var within = place == null || place.isBlank() ? Caller.current().place() : new Place(place);
        var found = followUps.within(within, false).stream()
                .map(wire::task)
                .filter(task -> state == null || task.state() == state)
                .toList();
        return new Tasks(
                found.size(), found.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).toList());
    }

    record NewTask(String title, String addressee, int workingDays) {}

    @PostMapping("/records/{id}/follow-ups")
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    TaskSheet open(@PathVariable UUID id, @RequestBody NewTask task) {
        return wire.task(followUps.open(id, task.title(), task.addressee(), task.workingDays()));
    }

    record Words(String text, @Nullable UUID uploadId) {}

    @PostMapping("/follow-ups/{id}/replies")
    @Requires(Permission.RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    TaskSheet reply(@PathVariable UUID id, @RequestBody Words words) {
        return wire.task(followUps.reply(id, words.text(), words.uploadId()));
    }

    @PostMapping("/follow-ups/{id}/closures")
    @Requires(Permission.SUPERVISE)
    @ResponseStatus(HttpStatus.CREATED)
    TaskSheet close(@PathVariable UUID id, @RequestBody Words words) {
        return wire.task(followUps.close(id, words.text(), words.uploadId()));
    }
}
