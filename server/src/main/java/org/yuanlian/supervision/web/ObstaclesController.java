package org.yuanlian.supervision.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Comparison;
import org.yuanlian.ledger.Stage;
import org.yuanlian.supervision.Obstacle;
import org.yuanlian.supervision.ObstacleList;
import org.yuanlian.supervision.Obstacles;
import org.yuanlian.supervision.declared.ObstaclesDeclaration;

/// What stands in the way of projects, unit by unit, as of any pair of days.
@RestController
@RequestMapping("/api/obstacles")
final class ObstaclesController {
    private static final int MOST = 500;
    private static final String NO_UNIT = "—";
    private final Obstacles obstacles;
    private final PlaceNames places;
    private final Clock clock;

    ObstaclesController(Obstacles obstacles, PlaceNames places, Clock clock) {
        this.obstacles = obstacles;
        this.places = places;
        this.clock = clock;
    }

    /// @param verified whether the rules were compared with their publisher
    record Page(
            AsOf asOf, String source, boolean verified, List<ClassCount> classes, List<Unit> units, long total,
            List<Line> items) {}

    record ClassCount(String id, Text title, long obstacles) {}

    record Unit(@Nullable String unit, String county, String countyName, long obstacles, long projects, long late) {}

    /// @param n how many of them got on
    /// @param waiting how many of them still wait
    /// @param q1 days; null where so many have not got on in any time that was watched
    record Typical(
            Comparison.Basis basis, int n, int waiting, int left, @Nullable Integer q1, @Nullable Integer median,
            @Nullable Integer q3, int longest) {
        static Typical of(Comparison comparison) {
            var told = comparison.times().quartiles();
            return new Typical(
                    comparison.basis(), told.reached(), told.waiting(), told.left(), told.q1(), told.median(), told.q3(), told.longest());
        }
    }

    /// @param recordedOn the day from which a person recorded the obstacle; null for what the stage lacks
    record Line(
            UUID project, String code, String name, String place, String placeName, @Nullable String unit, String county,
            boolean demo, @Nullable Stage stage, String obstacleClass, Text what, List<String> lacking,
            @Nullable LocalDate recordedOn, @Nullable Stage before, @Nullable LocalDate since, @Nullable Long elapsedDays,
            @Nullable LocalDate due, @Nullable Long daysLeft, @Nullable Integer remainingDays, @Nullable Long slackDays,
            @Nullable Typical typical) {}

    @GetMapping
    Page list(
            @ModelAttribute Question question,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(name = "class", required = false) @Nullable String under,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var asOf = question.asOf(clock);
        var rules = obstacles.rules(asOf.validOn());
        var found = obstacles.list(
                new Obstacles.Wanted(asOf, question.within(), NO_UNIT.equals(unit) ? "" : unit, county, under), Math.max(0, offset), Math.clamp(limit, 1, MOST));
        return new Page(
                asOf,
                rules.header().source(),
                rules.header().verified(),
                found.classes().stream()
                        .map(each -> new ClassCount(each.id(), title(rules.body(), each.id()), each.obstacles()))
                        .toList(),
                found.units().stream().map(this::unit).toList(),
                found.total(),
                found.items().stream().map(this::line).toList());
    }

    @GetMapping("/export")
    @Audited("obstacle.export")
    ResponseEntity<byte[]> export(
            @ModelAttribute Question question,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(name = "class", required = false) @Nullable String under) {
        var asOf = question.asOf(clock);
        var rules = obstacles.rules(asOf.validOn()).body();
        var found = obstacles.list(new Obstacles.Wanted(asOf, question.within(), NO_UNIT.equals(unit) ? "" : unit, county, under), 0, Integer.MAX_VALUE);
        var bytes = ObstacleWorkbook.of(asOf, found.items().stream().map(this::line).toList(), id -> title(rules, id).zh());
        var name = "障碍清单-%s.xlsx".formatted(asOf.validOn());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }

    private static Text title(ObstaclesDeclaration rules, String id) {
        return rules.classes().stream()
                .filter(each -> each.id().equals(id))
                .map(ObstaclesDeclaration.ObstacleClass::title)
                .findFirst()
                .orElse(new Text(id, id));
    }

    private Unit unit(ObstacleList.UnitTally tally) {
        return new Unit(
                tally.unit(), tally.county(), Question.name(places, tally.county()), tally.obstacles(), tally.projects(), tally.late());
    }

    private Line line(Obstacle obstacle) {
        var project = obstacle.project();
        var finding = obstacle.finding();
        var slack = obstacle.slack();
        var typical = obstacle.typical();
        return new Line(
                project.project(),
                project.code(),
                project.name(),
                project.place().key(),
                Question.name(places, project.place().key()),
                project.unit(),
                project.place().key().substring(0, 6),
                project.demo(),
                project.stage(),
                finding.under(),
                finding.what(),
                finding.lacking(),
                finding.openedOn(),
                finding.stretch() == null ? null : finding.stretch().to(),
                project.since(),
                obstacle.elapsedDays(),
                finding.due(),
                slack == null ? null : slack.daysLeft(),
                slack == null ? null : slack.remainingDays(),
                obstacle.slackDays(),
                typical == null ? null : Typical.of(typical));
    }
}
