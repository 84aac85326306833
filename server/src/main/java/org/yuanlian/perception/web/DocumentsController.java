package org.yuanlian.perception.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.perception.ReadDocument;
import org.yuanlian.perception.Reading;
import org.yuanlian.perception.store.Documents;
import org.yuanlian.perception.store.Facts;
import org.yuanlian.perception.web.InboxController.FactLine;

@RestController
@RequestMapping("/api/documents")
class DocumentsController {
    private static final int LONGEST_PAGE = 500;
    private static final int MOST_FACTS = 5000;

    private final Reading reading;
    private final Documents documents;
    private final Facts facts;

    DocumentsController(Reading reading, Documents documents, Facts facts) {
        this.reading = reading;
        this.documents = documents;
        this.facts = facts;
    }

    record Document(
            UUID id,
            String title,
            String name,
            String place,
            UUID evidence,
            int articles,
            int facts,
            int open,
            Instant recordedAt,
            String recordedBy,
            boolean again) {
        static Document of(ReadDocument read) {
            return new Document(
                    read.id(), read.title(), read.name(), read.place().key(), read.evidence(), read.articles(),
                    read.facts(), read.open(), read.recordedAt(), read.recordedBy(), read.again());
        }
    }

    record Answer(List<Document> documents, List<Problem> problems) {}

    record Page(List<Document> items, long total) {}

    record Text(
            int number, String title, @Nullable LocalDate publishedOn, @Nullable String source, String text, List<FactLine> facts) {}

    record Whole(Document document, List<Text> articles) {}

    /// Reads every file that can be read, and says of each other one why not.
    @PostMapping
    @Requires(Permission.IMPORT)
    ResponseEntity<Answer> read(@RequestParam("file") List<MultipartFile> files) throws IOException {
        var read = new ArrayList<Document>();
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            try {
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "document.txt");
                read.add(Document.of(reading.read(name, file.getBytes())));
            } catch (Refusal refusal) {
                problems.addAll(refusal.problems());
            }
        }
        if (read.isEmpty()) {
            throw new Refusal("None of the files could be read.", problems);
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(new Answer(read, problems));
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page list(@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
        var items = documents.list(Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
        return new Page(items.stream().map(Document::of).toList(), documents.count());
    }

    @GetMapping("/{id}")
    @Audited("document.view")
    @Transactional(readOnly = true)
    ResponseEntity<Whole> one(@PathVariable UUID id) {
        var lines = facts.list(new Facts.Wanted(null, null, null, id), 0, MOST_FACTS);
        return ResponseEntity.of(documents.read(id, false).map(read -> new Whole(
                Document.of(read),
                documents.articles(id).stream()
                        .map(text -> new Text(
                                text.number(),
                                text.title(),
                                text.publishedOn(),
                                text.source(),
                                text.body(),
                                lines.stream()
                                        .filter(line -> line.fact().article() == text.number())
                                        .map(FactLine::of)
                                        .toList()))
                        .toList())));
    }
}
