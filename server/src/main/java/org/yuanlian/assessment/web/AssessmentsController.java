package org.yuanlian.assessment.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.assessment.Assessment;
import org.yuanlian.assessment.Assessments;
import org.yuanlian.assessment.Assessments.Publication;
import org.yuanlian.assessment.Counting;
import org.yuanlian.assessment.PlaceLine;
import org.yuanlian.assessment.Results;
import org.yuanlian.assessment.Results.FigureChange;
import org.yuanlian.assessment.Sheets;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.web.Shapes.AssessmentLine;
import org.yuanlian.assessment.web.Shapes.ItemLine;
import org.yuanlian.assessment.web.Shapes.Pair;
import org.yuanlian.assessment.web.Shapes.RankLine;
import org.yuanlian.assessment.web.Shapes.SheetLine;
import org.yuanlian.assessment.web.Shapes.WholeSheet;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The year-end assessments: drafted, published, opened place by place, and counted once more.
@RestController
@RequestMapping("/api/assessments")
final class AssessmentsController {
    private static final int MOST = 200;
    private final Assessments assessments;
    private final Counting counting;
    private final Sheets sheets;
    private final PlaceNames names;
    private final Clock clock;

    AssessmentsController(Assessments assessments, Counting counting, Sheets sheets, PlaceNames names, Clock clock) {
        this.assessments = assessments;
        this.counting = counting;
        this.sheets = sheets;
        this.names = names;
        this.clock = clock;
    }

    record All(List<AssessmentLine> items, int total) {}

    @GetMapping
    All list(@RequestParam(required = false) @Nullable Integer year) {
        var all = assessments.all();
        var lines = all.stream()
                .filter(assessment -> year == null || assessment.year() == year)
                .map(assessment -> line(assessment, all))
                .toList();
        return new All(lines, lines.size());
    }

    @GetMapping("/sheets")
    List<SheetLine> sheets() {
        return sheets.all().stream().map(SheetLine::of).toList();
    }

    record Wanted(String sheet, int year) {}

    /// @param assessment null for a draft
    /// @param text the sheet as it was written
    record Page(
            @Nullable AssessmentLine assessment,
            int year,
            Pair asOf,
            WholeSheet sheet,
            String text,
            List<RankLine> rows,
            List<FigureChange> differences) {}

    @PostMapping("/draft")
    @Requires(Permission.PUBLISH)
    Page draft(@RequestBody Wanted wanted) {
        var draft = assessments.draft(wanted.sheet(), wanted.year());
        var results = draft.results();
        var places = counting.places(draft.sheet().body());
        var rows = places.entrySet().stream()
                .map(place -> {
                    var score = Objects.requireNonNull(results.scores().get(place.getKey()));
                    return new RankLine(
                            place.getKey().key(),
                            place.getValue(),
                            Shapes.text(score.points()),
                            score.missing(),
                            results.ranks().get(place.getKey()),
                            Shapes.points(score));
                })
                .sorted(AssessmentsController::compare)
                .toList();
        return new Page(
                null, draft.year(), Pair.of(draft.asOf()), WholeSheet.of(draft.sheet()), sheets.text(draft.sheet()), rows, List.of());
    }

    @PostMapping
    @Requires(Permission.PUBLISH)
    ResponseEntity<?> publish(@RequestBody Wanted wanted) {
        return switch (assessments.publish(wanted.sheet(), wanted.year())) {
            case Publication.Published published ->
                ResponseEntity.status(HttpStatus.CREATED).body(line(published.assessment(), List.of()));
            case Publication.AlreadyThere there -> conflict(there.assessment());
        };
    }

    @GetMapping("/{id}")
    @Audited("assessment.read")
    Page read(@PathVariable UUID id) {
        var assessment = assessments.published(id);
        var sheet = assessments.sheet(assessment);
        var own = Results.of(sheet.body(), assessments.values(id));
        var rows = assessments.ranking(id).stream().map(place -> row(place, own)).toList();
        return new Page(
                line(assessment, assessments.all()),
                assessment.year(),
                Pair.of(assessment.asOf()),
                WholeSheet.of(sheet),
                assessment.sheetText(),
                rows,
                assessments.differences(assessment));
    }

    record PlacePage(String place, String name, String points, int missing, @Nullable Integer rank, List<ItemLine> lines) {}

    @GetMapping("/{id}/places/{place}")
    @Audited("assessment.place")
    PlacePage place(@PathVariable UUID id, @PathVariable Place place) {
        var sheet = assessments.sheet(assessments.published(id)).body();
        var own = Results.of(sheet, assessments.values(id));
        var score = own.scores().get(place);
        var ranked = assessments.ranking(id).stream().filter(line -> line.place().equals(place)).findFirst();
        if (score == null || ranked.isEmpty()) {
            throw new Refusal(Problem.of("assessment.place.unknown", "place", place.key()));
        }
        var lines = score.lines().stream()
                .map(line -> ItemLine.of(line, sheet.item(line.item()).orElseThrow(), own.knownAt(place, line.item())))
                .toList();
        return new PlacePage(
                place.key(), ranked.get().name(), Shapes.text(score.points()), score.missing(), ranked.get().rank(), lines);
    }

    record Member(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            LocalDate signedOn,
            @Nullable BigDecimal agreed,
            boolean counts,
            @Nullable BigDecimal weight,
            boolean demo) {}

    record Members(List<Member> items, long total, long counted, Pair asOf) {}

    @GetMapping("/{id}/projects")
    @Audited("assessment.projects")
    Members projects(
            @PathVariable UUID id,
            @RequestParam Place place,
            @RequestParam String item,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var assessment = assessments.published(id);
        var sheet = assessments.sheet(assessment).body();
        var known = sheet.items().stream().map(ScoreSheet.Item::id).toList();
        var asked = sheet.item(item)
                .orElseThrow(() -> new Refusal(
                        Problem.of("assessment.item.unknown", "item", item, Nearest.to(item, known).orElse(""))));
        var values = assessments.values(id);
        if (!Caller.current().place().contains(place) || !values.containsKey(place)) {
            throw new Refusal(Problem.of("assessment.place.unknown", "place", place.key()));
        }
        var asOf = new AsOf(assessment.asOf().validOn(), Results.of(sheet, values).knownAt(place, item));
        var members = counting.members(
                sheet, assessment.year(), asOf, place, asked, Math.max(0, offset), Math.clamp(limit, 1, MOST));
        var lines = members.items().stream()
                .map(member -> new Member(
                        member.project(),
                        member.code(),
                        member.name(),
                        member.place().key(),
                        names.nameOf(member.place()).orElse(member.place().key()),
                        member.signedOn(),
                        member.agreed(),
                        member.counts(),
                        member.weight(),
                        member.demo()))
                .toList();
        return new Members(lines, members.total(), members.counted(), Pair.of(asOf));
    }

    record Recounted(
            boolean equal, String digest, String recomputed, List<FigureChange> differences, boolean sheetChanged, long millis) {}

    @GetMapping("/{id}/recomputation")
    Recounted recompute(@PathVariable UUID id) {
        var again = assessments.recompute(id);
        return new Recounted(
                again.isEqual(), again.published().hex(), again.recomputed().hex(), again.differences(), again.sheetChanged(), again.millis());
    }

    private static RankLine row(PlaceLine place, Results own) {
        var score = own.scores().get(place.place());
        return new RankLine(
                place.place().key(),
                place.name(),
                Shapes.text(place.points()),
                place.missing(),
                place.rank(),
                score == null ? null : Shapes.points(score));
    }

    private static int compare(RankLine one, RankLine other) {
        var left = one.rank() == null ? Integer.MAX_VALUE : one.rank();
        var right = other.rank() == null ? Integer.MAX_VALUE : other.rank();
        return left != right ? Integer.compare(left, right) : one.place().compareTo(other.place());
    }

    private AssessmentLine line(Assessment assessment, List<Assessment> among) {
        var correctedBy = among.stream()
                .filter(other -> Objects.equals(other.corrects(), assessment.id()))
                .map(Assessment::id)
                .findFirst()
                .orElse(null);
        return AssessmentLine.of(assessment, assessments.sheet(assessment), correctedBy, AsOf.now(clock).validOn());
    }

    private static ResponseEntity<ProblemDetail> conflict(Assessment there) {
        var problem = Problem.of(
                "assessment.year.published", "year", Integer.toString(there.year()), there.year());
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, problem.what());
        detail.setProperty("code", problem.code());
        detail.setProperty("problems", List.of(problem));
        detail.setProperty("assessment", there.id());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(detail);
    }
}
