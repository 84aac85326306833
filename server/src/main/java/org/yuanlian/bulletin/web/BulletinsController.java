package org.yuanlian.bulletin.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.bulletin.Bulletins;
import org.yuanlian.bulletin.Figures.Difference;
import org.yuanlian.bulletin.Issue;
import org.yuanlian.bulletin.Publication;
import org.yuanlian.bulletin.web.Pages.IssueLine;
import org.yuanlian.bulletin.web.Pages.Page;
import org.yuanlian.bulletin.web.Pages.PlaceName;
import org.yuanlian.bulletin.web.Pages.RateLine;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.ledger.ProjectName;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Withdrawn;

/// The monthly bulletins: drafted, published, corrected, and counted once more.
@RestController
@RequestMapping("/api/bulletins")
final class BulletinsController {
    private final Bulletins bulletins;
    private final PlaceNames names;

    BulletinsController(Bulletins bulletins, PlaceNames names) {
        this.bulletins = bulletins;
        this.names = names;
    }

    record Issues(List<IssueLine> items, int total) {}

    @GetMapping
    Issues issues() {
        var issues = bulletins.issues();
        return new Issues(issues.stream().map(issue -> line(issue, issues)).toList(), issues.size());
    }

    @GetMapping("/draft")
    @Audited("bulletin.draft")
    Page draft(@RequestParam YearMonth month, @RequestParam(defaultValue = "510000") Place place) {
        return Page.of(bulletins.draft(month, place), true);
    }

    /// @param recordedAt up to when what was recorded counts; without it now
    record Wanted(YearMonth month, @Nullable Instant recordedAt) {}

    @PostMapping
    @Requires(Permission.PUBLISH)
    ResponseEntity<?> publish(@RequestBody Wanted wanted) {
        return switch (bulletins.publish(wanted.month(), wanted.recordedAt())) {
            case Publication.Published published ->
                ResponseEntity.status(HttpStatus.CREATED).body(line(published.issue(), List.of()));
            case Publication.AlreadyThere there -> conflict(there.issue());
        };
    }

    record Reason(String reason) {}

    /// @param differences in the province's bulletin, between the corrected issue and this one
    record Corrected(IssueLine issue, List<Difference> differences) {}

    @PostMapping("/{issue}/corrections")
    @Requires(Permission.PUBLISH)
    ResponseEntity<Corrected> correct(@PathVariable UUID issue, @RequestBody Reason why) {
        var later = bulletins.correct(issue, why.reason());
        var former = bulletins.find(issue).orElseThrow();
        var differences = bulletins.differences(former, later, new Place("510000"));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Corrected(line(later, List.of()), differences));
    }

    @GetMapping("/{issue}/{place}")
    @Audited(value = "bulletin.read", object = "issue")
    Page read(@PathVariable UUID issue, @PathVariable Place place) {
        return Page.of(bulletins.read(issue, place), false);
    }

    record Recomputed(boolean equal, String digest, String recomputed, List<Difference> differences, long millis) {}

    @GetMapping("/{issue}/{place}/recomputation")
    Recomputed recompute(@PathVariable UUID issue, @PathVariable Place place) {
        var again = bulletins.recompute(issue, place);
        return new Recomputed(
                again.isEqual(), again.published().hex(), again.recomputed().hex(), again.differences(), again.millis());
    }

    record WithdrawnLine(
            UUID project,
            @Nullable ProjectName name,
            long entry,
            String kind,
            LocalDate validOn,
            Grade grade,
            @Nullable UUID evidence,
            Instant at,
            String by,
            @Nullable String reason,
            Set<RateKind> figures) {}

    record SinceThen(List<WithdrawnLine> withdrawn, RateLine published, RateLine wouldBe) {}

    @GetMapping("/{issue}/{place}/since")
    SinceThen since(@PathVariable UUID issue, @PathVariable Place place) {
        var since = bulletins.since(issue, place);
        return new SinceThen(
                since.withdrawn().stream().map(each -> line(each, since.names().get(each.project()))).toList(),
                RateLine.of(bulletins.read(issue, place).findings().total()),
                RateLine.of(since.wouldBe()));
    }

    private static WithdrawnLine line(Withdrawn withdrawn, @Nullable ProjectName name) {
        var entry = withdrawn.entry();
        var withdrawal = withdrawn.withdrawal();
        return new WithdrawnLine(
                withdrawn.project(),
                name,
                entry.seq(),
                entry.kind(),
                entry.validOn(),
                entry.grade(),
                entry.evidence(),
                withdrawal.recordedAt(),
                withdrawal.recordedBy(),
                withdrawal.text(),
                withdrawn.rates());
    }

    private IssueLine line(Issue issue, List<Issue> among) {
        var places = bulletins.places(issue.id()).stream()
                .map(place -> new PlaceName(place.key(), names.nameOf(place).orElse(place.key())))
                .toList();
        var correctedBy = among.stream()
                .filter(other -> Objects.equals(other.corrects(), issue.id()))
                .map(Issue::id)
                .findFirst()
                .orElse(null);
        return IssueLine.of(issue, places, correctedBy, bulletins.withdrawnSince(issue));
    }

    private static ResponseEntity<ProblemDetail> conflict(Issue there) {
        var month = there.month().toString();
        var on = LocalDate.ofInstant(there.publishedAt(), AsOf.ZONE);
        var told = Language.of(LocaleContextHolder.getLocale().toLanguageTag())
                .tell(Problem.of("bulletin.month.published", "month", month, month, on));
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, told.what());
        problem.setProperty("code", told.code());
        problem.setProperty("problems", List.of(told));
        problem.setProperty("issue", there.id());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }
}
