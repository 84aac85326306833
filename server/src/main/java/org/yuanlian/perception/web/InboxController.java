package org.yuanlian.perception.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.perception.Candidates;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.Inbox;
import org.yuanlian.perception.InboxFact;
import org.yuanlian.perception.Target;
import org.yuanlian.perception.store.Facts;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;

@RestController
@RequestMapping("/api/inbox")
class InboxController {
    private static final int LONGEST_PAGE = 500;

    private final Inbox inbox;
    private final Candidates candidates;

    InboxController(Inbox inbox, Candidates candidates) {
        this.inbox = inbox;
        this.candidates = candidates;
    }

    record DocumentName(UUID id, String title) {}

    record FactLine(
            long id,
            DocumentName document,
            int articleNumber,
            String article,
            String type,
            @Nullable String subject,
            @Nullable String indicator,
            @Nullable String op,
            String value,
            @Nullable String unit,
            @Nullable String period,
            @Nullable String region,
            String sentence,
            int offset,
            int start,
            int end,
            int rawStart,
            int rawEnd,
            String status,
            @Nullable String acceptedInto,
            Instant recordedAt) {
        static FactLine of(InboxFact found) {
            var fact = found.fact();
            return new FactLine(
                    found.id(),
                    new DocumentName(found.document(), found.documentTitle()),
                    fact.article(),
                    found.articleTitle(),
                    fact.type().word(),
                    fact.subject(),
                    fact.indicator(),
                    fact.op(),
                    fact.value(),
                    fact.unit(),
                    fact.period(),
                    fact.region(),
                    fact.sentence(),
                    fact.offset(),
                    fact.start(),
                    fact.end(),
                    found.rawStart(),
                    found.rawEnd(),
                    found.status().name().toLowerCase(Locale.ROOT),
                    found.acceptedInto(),
                    found.recordedAt());
        }
    }

    record Page(List<FactLine> items, long total) {}

    record NewProject(String name, String place, @Nullable String investor) {}

    record Into(
            @Nullable UUID project,
            @Nullable String kind,
            @Nullable String park,
            @Nullable String region,
            @Nullable String organisation,
            @Nullable String indicator,
            @Nullable NewProject newProject) {
        Target target() {
            if (project != null) {
                return new Target.Project(project, kind == null ? "press-statement" : kind);
            }
            if (newProject != null) {
                return new Target.NewProject(newProject.name(), new Place(newProject.place()), newProject.investor());
            }
            if (park != null) {
                return registered(SubjectKind.PARK, park);
            }
            if (region != null) {
                return registered(SubjectKind.REGION, region);
            }
            if (organisation != null) {
                return registered(SubjectKind.ORGANISATION, organisation);
            }
            throw new Refusal(Problem.of("perception.target.missing", "into", ""));
        }

        private Target registered(SubjectKind kind, String id) {
            return new Target.Registered(new Subject(kind, id), indicator);
        }
    }

    record AcceptanceRequest(Into into, LocalDate validOn) {}

    record Dismissal(String reason) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID document,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = new Facts.Wanted(
                one(InboxFact.Status.class, "status", status), one(FactType.class, "type", type), q, document);
        var page = inbox.list(wanted, Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
        return new Page(page.items().stream().map(FactLine::of).toList(), page.total());
    }

    @GetMapping("/{id}/candidates")
    List<Candidates.Candidate> candidates(@PathVariable long id) {
        return candidates.of(id);
    }

    @PostMapping("/{id}/acceptance")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ACCEPT)
    FactLine accept(@PathVariable long id, @RequestBody AcceptanceRequest request) {
        return FactLine.of(inbox.accept(id, request.into().target(), request.validOn()));
    }

    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ACCEPT)
    FactLine dismiss(@PathVariable long id, @RequestBody Dismissal dismissal) {
        return FactLine.of(inbox.dismiss(id, dismissal.reason()));
    }

    @DeleteMapping("/{id}/decision")
    @Requires(Permission.ACCEPT)
    FactLine undo(@PathVariable long id, @RequestParam(required = false) @Nullable String reason) {
        return FactLine.of(inbox.undo(id, reason));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, String field, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(kind, word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Problem.of("perception.filter.unknown", field, word));
        }
    }
}
