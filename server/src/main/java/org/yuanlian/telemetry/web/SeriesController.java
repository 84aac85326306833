package org.yuanlian.telemetry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.device.Devices;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Problem;
import org.yuanlian.telemetry.store.DataGap;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Trend.Bucket;
import org.yuanlian.telemetry.web.SeriesWire.SeriesCard;

/// One series over a span: its points, its trend, and where it was silent.
@RestController
@RequestMapping("/api/series/{number}")
@Requires(Permission.RECORD)
final class SeriesController {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration LONGEST_OF_POINTS = Duration.ofDays(32);
    private static final int MOST_A_PAGE = 10_000;
    /// As many as a file may have that is filled in.
    private static final int MOST_IN_A_FILE = 1_000_000;
    private static final String PARQUET = "application/vnd.apache.parquet";
    private static final int MOST_PARTS = 2_000;
    private static final int USUAL_PARTS = 300;
    private final Devices devices;
    private final SeriesBook book;
    private final ObjectProvider<PointStore> points;
    private final SeriesWire wire;
    private final Clock clock;

    SeriesController(Devices devices, SeriesBook book, ObjectProvider<PointStore> points, SeriesWire wire, Clock clock) {
        this.devices = devices;
        this.book = book;
        this.points = points;
        this.wire = wire;
        this.clock = clock;
    }

    @GetMapping
    SeriesCard one(@PathVariable int number) {
        var series = book.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var device = devices.look(series.device()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return wire.card(series, device);
    }

    /// @param knownBy what was recorded later is left out
    record Points(Instant knownBy, int total, List<SeriesSaid> items) {}

    /// All that was said of a span by what was known at a moment, the replaced beside what replaced it.
    @GetMapping("/points")
    @Audited(value = "series.read", object = "number")
    Points points(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String knownBy,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        one(number);
        var asking = new Asking();
        var span = asking.span(from, to, LONGEST_OF_POINTS);
        long known = asking.moment("knownBy", knownBy, clock.millis());
        int first = asking.within("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = asking.within("limit", limit, 1, MOST_A_PAGE, 500);
        asking.refuseIfAny();
        var page = new SaidInParts(points.getObject(), number, span, known).page(first, most);
        return new Points(Asking.instant(known), page.total(), page.items());
    }

    /// The same as a file.
    @GetMapping("/points.csv")
    @Audited(value = "series.export", object = "number")
    @Operation(responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))))
    void file(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String knownBy,
            HttpServletResponse response) throws IOException {
        var card = one(number);
        var said = forAFile(number, from, to, knownBy);
        PointsCsv.write(card, said, file(response, number, "csv", "text/csv;charset=UTF-8"));
    }

    /// The same as a file for programs.
    @GetMapping("/points.parquet")
    @Audited(value = "series.export", object = "number")
    @Operation(responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = PARQUET, schema = @Schema(type = "string", format = "binary"))))
    void parquet(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String knownBy,
            HttpServletResponse response) throws IOException {
        var card = one(number);
        var said = forAFile(number, from, to, knownBy);
        PointsParquet.write(card, said, file(response, number, "parquet", PARQUET));
    }

    /// Counted before anything is written, since an answer that has begun can refuse nothing.
    private SaidInParts forAFile(int number, @Nullable String from, @Nullable String to, @Nullable String knownBy) {
        var asking = new Asking();
        var span = asking.span(from, to, LONGEST_OF_POINTS);
        long known = asking.moment("knownBy", knownBy, clock.millis());
        asking.refuseIfAny();
        var said = new SaidInParts(points.getObject(), number, span, known);
        int count = said.count();
        if (count > MOST_IN_A_FILE) {
            asking.tell(Problem.of("telemetry.ask.many", "to", Integer.toString(count), MOST_IN_A_FILE));
            asking.refuseIfAny();
        }
        return said;
    }

    private static OutputStream file(HttpServletResponse response, int number, String ending, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("yuanlian-series-%d.%s".formatted(number, ending)).build().toString());
        return response.getOutputStream();
    }

    /// @param count how many were measured in normal running; where there is none, there are no values
    /// @param others how many were not
    /// @param corrected how many of all hold because somebody put them right
    record Part(Instant from, int count, int others, int corrected, @Nullable Double min, @Nullable Double mean, @Nullable Double max) {}

    /// How far the points are gone and only what was kept of them is told.
    ///
    /// @param until from here on it is reckoned from points
    /// @param minutes how much of the time was told together
    record KeptPast(Instant until, long minutes) {}

    /// @param partMillis how long each part is
    /// @param kept null where all of it was reckoned from points
    record Course(Instant from, Instant to, long partMillis, long count, long others, long corrected, @Nullable KeptPast kept, List<Part> buckets) {}

    /// In few figures, in as many parts as the picture has room for. Where nothing was said a part is left out.
    @GetMapping("/trend")
    Course trend(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String parts) {
        one(number);
        var asking = new Asking();
        var span = asking.span(from, to, LONGEST);
        int wanted = asking.within("parts", parts, 1, MOST_PARTS, USUAL_PARTS);
        asking.refuseIfAny();
        var trend = points.getObject().trend(number, span.from(), span.to(), wanted);
        var buckets = trend.buckets();
        return new Course(
                Asking.instant(span.from()), Asking.instant(span.to()), Math.max(1, (span.millis() + wanted) / wanted),
                buckets.stream().mapToLong(Bucket::count).sum(), buckets.stream().mapToLong(Bucket::others).sum(),
                buckets.stream().mapToLong(Bucket::corrected).sum(),
                trend.kept().map(kept -> new KeptPast(Asking.instant(kept.until()), kept.widthMillis() / 60_000)).orElse(null), buckets.stream().map(SeriesController::told).toList());
    }

    private static Part told(Bucket bucket) {
        boolean isMeasured = bucket.count() > 0;
        return new Part(
                Asking.instant(bucket.from()), bucket.count(), bucket.others(), bucket.corrected(), isMeasured ? bucket.min() : null,
                isMeasured ? bucket.mean() : null, isMeasured ? bucket.max() : null);
    }

    record Gap(Instant after, Instant until, long seconds) {}

    record Gaps(int silentSeconds, List<Gap> items) {}

    /// Where nothing was said for longer than so many seconds, or else than is declared.
    @GetMapping("/gaps")
    Gaps gaps(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String silentSeconds) {
        var card = one(number);
        var asking = new Asking();
        var span = asking.span(from, to, LONGEST_OF_POINTS);
        int silent = asking.within("silentSeconds", silentSeconds, 1, 31 * 86_400, card.keeping().staleAfterSeconds());
        asking.refuseIfAny();
        var until = Math.min(span.to(), clock.millis());
        var gaps = until <= span.from() ? List.<DataGap>of() : points.getObject().gaps(number, span.from(), until, silent * 1_000L);
        return new Gaps(silent, gaps.stream()
                .map(gap -> new Gap(Asking.instant(gap.after()), Asking.instant(gap.until()), (gap.until() - gap.after()) / 1_000))
                .toList());
    }
}
