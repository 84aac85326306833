package org.yuanlian.alarm.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.alarm.figure.SilenceEnd;
import org.yuanlian.alarm.figure.Silences;
import org.yuanlian.alarm.figure.Silencing;
import org.yuanlian.kernel.AlarmLevel;

/// The account of what was kept silent: by whom, why, how long it really was, and what rose meanwhile.
@RestController
@RequestMapping("/api/alarm-silences")
final class SilencesController {
    private final Silences silences;
    private final PlaceNames places;
    private final Clock clock;

    SilencesController(Silences silences, PlaceNames places, Clock clock) {
        this.silences = silences;
        this.places = places;
        this.clock = clock;
    }

    record SilenceLine(
            UUID alarm, String placeName, String objectName, String rule, boolean demo, AlarmLevel level, String by, String byTitle, String reason,
            Instant at, Instant until, boolean needsSecond, @Nullable String secondTitle, @Nullable Instant confirmedAt, SilenceEnd end,
            @Nullable Instant endedAt, @Nullable String endedByTitle, long silentSeconds, @Nullable Instant roseAt, @Nullable AlarmLevel roseTo) {}

    /// @param silentSeconds of all together
    record SilenceSheet(LocalDate from, LocalDate to, Instant knownAt, long silentSeconds, List<SilenceLine> items) {}

    /// Of whole days, the last one with them.
    ///
    /// @param recorded what was recorded after that day is left out
    @GetMapping
    SilenceSheet of(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable String place) {
        var asked = AskedDays.of(from, to, recorded, place, clock.instant());
        var all = silences.of(asked);
        return new SilenceSheet(from, to, asked.knownAt(), all.stream().mapToLong(Silencing::silentSeconds).sum(), all.stream().map(this::line).toList());
    }

    @GetMapping("/export.xlsx")
    @Audited(value = "alarm.silences.export", object = "")
    ResponseEntity<byte[]> workbook(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable String place) {
        var sheet = of(from, to, recorded, place);
        return file(sheet, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SilenceFile.xlsx(sheet));
    }

    @GetMapping("/export.csv")
    @Audited(value = "alarm.silences.export", object = "")
    ResponseEntity<byte[]> csv(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable String place) {
        var sheet = of(from, to, recorded, place);
        return file(sheet, "csv", "text/csv;charset=UTF-8", SilenceFile.csv(sheet));
    }

    private static ResponseEntity<byte[]> file(SilenceSheet sheet, String ending, String type, byte[] bytes) {
        var name = "静音台账-%s-%s.%s".formatted(sheet.from(), sheet.to(), ending);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }

    private SilenceLine line(Silencing one) {
        var concern = one.concern();
        var second = one.confirmedBy();
        var endedBy = one.endedBy();
        return new SilenceLine(
                one.alarm(), places.nameOf(concern.place()).orElse(concern.place().key()), concern.objectName(), concern.rule(), concern.demo(),
                one.level(), one.by().name(), one.by().title(), one.reason(), one.at(), one.until(), one.needsSecond(),
                second == null ? null : second.title(), one.confirmedAt(), one.end(), one.endedAt(), endedBy == null ? null : endedBy.title(),
                one.silentSeconds(), one.roseAt(), one.roseTo());
    }
}
