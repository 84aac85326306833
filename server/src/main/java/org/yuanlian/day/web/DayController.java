package org.yuanlian.day.web;

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
import org.yuanlian.day.Day;
import org.yuanlian.day.DayPaper;
import org.yuanlian.day.DaySheet;
import org.yuanlian.day.Item;
import org.yuanlian.day.Part;
import org.yuanlian.day.Section;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// What is whose today.
@RestController
@RequestMapping("/api/day")
final class DayController {
    private final Day day;
    private final DayPaper paper;
    private final PlaceNames places;
    private final Clock clock;

    DayController(Day day, DayPaper paper, PlaceNames places, Clock clock) {
        this.day = day;
        this.paper = paper;
        this.places = places;
        this.clock = clock;
    }

    record Sheet(String person, String place, String placeName, AsOf asOf, List<Told> sections) {}

    /// @param total how many there are, of which `items` are the first
    record Told(Section id, long total, List<Line> items) {}

    /// @param dueAt the hour, where a limit in hours ends first
    /// @param days past the due day, or below zero until it
    record Line(
            Item.Kind kind, String title, Text detail, @Nullable UUID project, @Nullable String place,
            @Nullable String placeName, @Nullable LocalDate due, @Nullable Instant dueAt, @Nullable Long days, String href, boolean demo) {}

    enum Format {
        pdf,
        html
    }

    @GetMapping
    Sheet day(@RequestParam(required = false) @Nullable LocalDate validOn) {
        var sheet = sheet(validOn);
        return new Sheet(
                sheet.person(), sheet.place().key(), name(sheet.place()), sheet.asOf(), sheet.sections().stream().map(this::told).toList());
    }

    @GetMapping("/sheet")
    @Audited("day.sheet")
    ResponseEntity<byte[]> sheet(
            @RequestParam(required = false) @Nullable LocalDate validOn, @RequestParam(defaultValue = "pdf") Format format) {
        var sheet = sheet(validOn);
        var name = ContentDisposition.builder(format == Format.pdf ? "attachment" : "inline")
                .filename("%s.%s".formatted(DayPaper.title(sheet), format), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(format == Format.pdf ? "application/pdf" : "text/html;charset=utf-8"))
                .body(format == Format.pdf ? paper.pdf(sheet) : paper.html(sheet).getBytes(StandardCharsets.UTF_8));
    }

    private DaySheet sheet(@Nullable LocalDate validOn) {
        var now = AsOf.now(clock);
        return day.of(validOn == null ? now : new AsOf(validOn, now.recordedAt()));
    }

    private Told told(Part part) {
        return new Told(part.section(), part.total(), part.items().stream().map(this::line).toList());
    }

    private Line line(Item item) {
        var place = item.place();
        return new Line(
                item.kind(),
                item.title(),
                item.detail(),
                item.project(),
                place == null ? null : place.key(),
                place == null ? null : name(place),
                item.due(),
                item.dueAt(),
                item.days(),
                item.href(),
                item.demo());
    }

    private String name(Place place) {
        return places.nameOf(place).orElse(place.key());
    }
}
