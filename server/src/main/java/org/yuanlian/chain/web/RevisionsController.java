package org.yuanlian.chain.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainRevision;
import org.yuanlian.chain.ChainRevisions;
import org.yuanlian.chain.ChainRevisions.Outcome;
import org.yuanlian.chain.declared.ChainSheets;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;
import org.yuanlian.registry.Industries;

/// Changes of the maps, made on screen.
@RestController
@RequestMapping("/api/chain-maps/{chain}")
final class RevisionsController {
    private final ChainRevisions revisions;
    private final Industries industries;

    RevisionsController(ChainRevisions revisions, Industries industries) {
        this.revisions = revisions;
        this.industries = industries;
    }

    /// @param map the whole map
    /// @param base the revision that was changed; null for the declared map
    record NewRevision(ChainMap map, @Nullable UUID base, LocalDate since, String reason) {}

    record Line(
            UUID id, LocalDate since, String reason, int nodes, int edges, Instant recordedAt, String recordedBy,
            @Nullable Instant undoneAt, @Nullable String undoneBy, @Nullable String undoneWhy) {

        static Line of(ChainRevision revision) {
            var undone = revision.undone();
            return new Line(
                    revision.id(), revision.since(), revision.reason(), revision.map().nodes().size(), revision.map().edges().size(),
                    revision.recordedAt(), revision.recordedBy(), undone == null ? null : undone.at(),
                    undone == null ? null : undone.by(), undone == null ? null : undone.reason());
        }
    }

    record Revised(UUID id) {}

    record Undoing(String reason) {}

    @GetMapping("/revisions")
    List<Line> all(@PathVariable String chain) {
        return revisions.of(chain).stream().map(Line::of).toList();
    }

    /// Somebody else changed the map first.
    ///
    /// @param now what they did; null where they undid what was changed
    record Overtaken(int status, String code, String detail, List<Problem> problems, @Nullable Line now) {
        static Overtaken of(Outcome.Overtaken overtaken) {
            var revision = overtaken.now().revision();
            var told = Language.of(LocaleContextHolder.getLocale().toLanguageTag()).tell(overtaken.problem());
            return new Overtaken(
                    HttpStatus.CONFLICT.value(), told.code(), told.what(), List.of(told), revision == null ? null : Line.of(revision));
        }
    }

    @PostMapping("/revisions")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Revised.class)))
    @ApiResponse(responseCode = "409", content = @Content(schema = @Schema(implementation = Overtaken.class)))
    @Requires(Permission.SUPERVISE)
    ResponseEntity<?> revise(@PathVariable String chain, @RequestBody NewRevision body) {
        return switch (revisions.revise(wanted(chain, body))) {
            case Outcome.Revised revised -> ResponseEntity.ok(new Revised(revised.id()));
            case Outcome.Overtaken overtaken -> ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Overtaken.of(overtaken));
        };
    }

    /// Tells every problem of a map, and records nothing.
    @PostMapping("/revisions/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SUPERVISE)
    void check(@PathVariable String chain, @RequestBody NewRevision body) {
        revisions.check(wanted(chain, body));
    }

    @PostMapping("/revisions/{id}/undoing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SUPERVISE)
    void undo(@PathVariable String chain, @PathVariable UUID id, @RequestBody Undoing body) {
        revisions.undo(id, chain, body.reason());
    }

    /// Reads a map from two sheets, to be looked at before it becomes a revision.
    @PostMapping(path = "/sheets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.IMPORT)
    ChainMap sheets(@PathVariable String chain, @RequestParam MultipartFile nodes, @RequestParam MultipartFile edges) throws IOException {
        return ChainSheets.read(nodes.getBytes(), edges.getBytes(), industries);
    }

    private static ChainRevisions.Wanted wanted(String chain, NewRevision body) {
        return new ChainRevisions.Wanted(chain, body.map(), body.base(), body.since(), body.reason());
    }
}
