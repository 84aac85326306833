package org.yuanlian.ledger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.evidence.Evidence;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Citation;
import org.yuanlian.ledger.Citations;
import org.yuanlian.ledger.web.Passage.Highlight;

/// What a figure rests on in the end: the file, its hash, its words, and all that is said on it.
@RestController
@RequestMapping("/api/evidence")
final class EvidenceController {
    private static final int LONGEST_TEXT = 4_000_000;
    private final EvidenceStore evidence;
    private final Citations citations;
    private final Observed observed;

    EvidenceController(EvidenceStore evidence, Citations citations, Observed observed) {
        this.evidence = evidence;
        this.citations = citations;
        this.observed = observed;
    }

    record Sheet(
            UUID id,
            String kind,
            String title,
            String mediaType,
            long size,
            String sha256,
            @Nullable Grade grade,
            @Nullable String issuer,
            Instant recordedAt,
            String recordedBy,
            boolean demo,
            boolean mayDownload,
            List<Citation> entries,
            List<Observed.Figure> observations) {}

    @GetMapping("/{id}")
    @Audited("evidence.read")
    ResponseEntity<Sheet> read(@PathVariable UUID id) {
        return ResponseEntity.of(evidence.find(id).map(found -> {
            var cited = citations.of(id);
            var figures = observed.on(id);
            return new Sheet(
                    found.id(),
                    found.kind(),
                    found.title(),
                    found.mediaType(),
                    found.size(),
                    found.sha256().hex(),
                    Stream.concat(cited.stream().map(Citation::grade), figures.stream().map(Observed.Figure::grade))
                            .sorted()
                            .findFirst()
                            .orElse(null),
                    found.issuer(),
                    found.recordedAt(),
                    found.recordedBy(),
                    found.demo(),
                    mayDownload(found),
                    cited,
                    figures);
        }));
    }

    @GetMapping("/{id}/content")
    @Audited("evidence.download")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id) {
        return ResponseEntity.of(evidence.find(id).filter(EvidenceController::mayDownload).map(found -> found))
                .getBody() instanceof Evidence found
                ? ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(found.title(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .contentType(MediaType.parseMediaType(found.mediaType()))
                        .contentLength(found.size())
                        .body(new InputStreamResource(evidence.open(found.sha256())))
                : ResponseEntity.notFound().build();
    }

    record Text(String text, int offset, @Nullable Highlight highlight, @Nullable String article) {}

    /// The words that an entry or an observation rests on, in their text: the whole of it where the
    /// caller may have it, else only what is cited.
    ///
    /// @param at the number of the entry, or the id of the observation; without it nothing is highlighted
    @GetMapping("/{id}/text")
    @Audited("evidence.text")
    ResponseEntity<Text> text(@PathVariable UUID id, @RequestParam(required = false) @Nullable String at)
            throws IOException {
        var found = evidence.find(id);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var cited = Stream.concat(
                        citations.of(id).stream().map(Words::of), observed.on(id).stream().map(Words::of))
                .toList();
        var meant = cited.stream().filter(words -> words.of().equals(at)).findFirst().orElse(null);
        if (!found.get().mediaType().startsWith("text/") || !mayDownload(found.get())) {
            return ResponseEntity.ok(excerpt(cited, meant));
        }
        try (var in = evidence.open(found.get().sha256())) {
            var text = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            var place = meant == null ? null : Passage.of(meant.locator(), meant.quote(), text);
            return ResponseEntity.ok(
                    meant == null || place != null ? new Text(text, 0, place, null) : excerpt(cited, meant));
        }
    }

    /// @param of the entry's number or the observation's id
    private record Words(String of, String locator, @Nullable String quote) {
        static Words of(Citation entry) {
            return new Words(Long.toString(entry.seq()), entry.locator(), entry.quote());
        }

        static Words of(Observed.Figure figure) {
            return new Words(figure.id().toString(), figure.locator(), figure.quote());
        }
    }

    private static Text excerpt(List<Words> cited, @Nullable Words meant) {
        if (meant != null && meant.quote() != null) {
            return new Text(meant.quote(), 0, new Highlight(0, meant.quote().length()), meant.locator());
        }
        var quotes = cited.stream().map(Words::quote).filter(Objects::nonNull).distinct().toList();
        return new Text(String.join("\n", quotes), 0, null, null);
    }

    /// A file of a wider place may hold what is not the caller's to see.
    private static boolean mayDownload(Evidence found) {
        var caller = Caller.current();
        return caller.role() != Role.ENTERPRISE && caller.place().contains(found.place());
    }
}
