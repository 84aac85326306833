package org.yuanlian.telemetry.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.telemetry.store.KeptBucket;
import org.yuanlian.telemetry.store.PointStore;

/// What was kept of points that are gone.
@RestController
@RequestMapping("/api/series/{number}/kept")
@Requires(Permission.RECORD)
final class KeptController {
    private static final Duration LONGEST = Duration.ofDays(400);
    private final SeriesController series;
    private final ObjectProvider<PointStore> points;

    KeptController(SeriesController series, ObjectProvider<PointStore> points) {
        this.series = series;
        this.points = points;
    }

    /// @param count how many were measured in normal running; where there is none, there are no values
    /// @param first the first value in normal running
    record KeptPart(
            Instant from, long minutes, int count, int others, int corrected, @Nullable Double min, @Nullable Double mean, @Nullable Double max,
            @Nullable Double first, @Nullable Double last) {

        static KeptPart of(KeptBucket bucket) {
            boolean isMeasured = bucket.count() > 0;
            return new KeptPart(
                    Asking.instant(bucket.from()), bucket.widthMillis() / 60_000, bucket.count(), bucket.others(), bucket.corrected(),
                    isMeasured ? bucket.min() : null, isMeasured ? bucket.mean() : null, isMeasured ? bucket.max() : null,
                    isMeasured ? bucket.first() : null, isMeasured ? bucket.last() : null);
        }
    }

    record KeptParts(List<KeptPart> items) {}

    @GetMapping
    KeptParts kept(
            @PathVariable int number, @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to) {
        series.one(number);
        var asking = new Asking();
        var span = asking.span(from, to, LONGEST);
        asking.refuseIfAny();
        return new KeptParts(points.getObject().kept(number, span.from(), span.to()).stream().map(KeptPart::of).toList());
    }
}
