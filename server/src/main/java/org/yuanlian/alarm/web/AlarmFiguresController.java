package org.yuanlian.alarm.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.yuanlian.alarm.HandlingRules;
import org.yuanlian.alarm.figure.DeskFigure;
import org.yuanlian.alarm.figure.DeskFigures;
import org.yuanlian.alarm.figure.FigureKind;
import org.yuanlian.alarm.web.AlarmWire.AlarmCard;

/// Figures of how alarms are handled.
@RestController
@RequestMapping("/api/alarm-figures")
final class AlarmFiguresController {
    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final DeskFigures figures;
    private final AlarmWire wire;
    private final HandlingRules rules;
    private final Clock clock;

    AlarmFiguresController(DeskFigures figures, AlarmWire wire, HandlingRules rules, Clock clock) {
        this.figures = figures;
        this.wire = wire;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param verified whether the limits by which something is too much have been compared with their source
    record Sheet(LocalDate from, LocalDate to, Instant knownAt, String source, boolean verified, List<DeskFigure> figures) {}

    /// Of whole days, the last one with them.
    ///
    /// @param recorded what was recorded after that day is left out
    @GetMapping
    Sheet of(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable String place) {
        var asked = asked(from, to, recorded, place);
        var measures = rules.on(asked.from()).measures();
        return new Sheet(from, to, asked.knownAt(), measures.source(), measures.verified(), figures.of(asked));
    }

    /// @param at when that happened which is counted, and `alarm` as it stands now
    record CountedAlarm(Instant at, AlarmCard alarm) {}

    /// All that one of the lines counts, as many as its count.
    @GetMapping("/alarms")
    List<CountedAlarm> alarms(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam FigureKind kind,
            @RequestParam String key) {
        var now = clock.instant();
        return figures.evidence(asked(from, to, recorded, place), kind, key).stream().map(one -> new CountedAlarm(one.at(), wire.card(one.alarm(), now))).toList();
    }

    @GetMapping("/export")
    @Audited(value = "alarm.figures.export", object = "")
    ResponseEntity<byte[]> export(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable String place) {
        var name = "报警处置统计-%s-%s.xlsx".formatted(from, to);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(FigureWorkbook.of(from, to, figures.of(asked(from, to, recorded, place))));
    }

    private DeskFigures.Asked asked(LocalDate from, LocalDate to, @Nullable LocalDate recorded, @Nullable String place) {
        return AskedDays.of(from, to, recorded, place, clock.instant());
    }
}
