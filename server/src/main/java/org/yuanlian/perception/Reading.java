package org.yuanlian.perception;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.Ids;
import org.yuanlian.perception.store.Documents;
import org.yuanlian.perception.store.Facts;

/// Reads documents into the inbox. One file is one transaction; the same file twice adds nothing.
@Component
public class Reading {
    private static final String KIND = "press-statement";

    private final Extraction extraction;
    private final EvidenceStore evidence;
    private final Documents documents;
    private final Facts facts;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Reading(
            Extraction extraction,
            EvidenceStore evidence,
            Documents documents,
            Facts facts,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.extraction = extraction;
        this.evidence = evidence;
        this.documents = documents;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// Reads one file for the current caller, in whose place the document lies from then on.
    ///
    /// @throws org.yuanlian.kernel.Refusal where the content is not text
    @Transactional
    public ReadDocument read(String fileName, byte[] content) {
        var caller = Caller.current();
        var extracted = extraction.extract(fileName, content);
        var known = documents.find(caller.place(), extracted.sha256());
        if (known.isPresent()) {
            return documents.read(known.get(), true).orElseThrow();
        }
        var title = extracted.articles().isEmpty() ? fileName : extracted.articles().getFirst().title();
        var kept = evidence.keep(
                new NewEvidence(caller.place(), KIND, title, "text/plain", null, caller.displayName(), false),
                new ByteArrayInputStream(content));
        var id = ids.next();
        if (!documents.insert(id, caller.place(), extracted, title, kept.id(), clock.instant(), caller.displayName())) {
            return documents.read(documents.find(caller.place(), extracted.sha256()).orElseThrow(), true).orElseThrow();
        }
        facts.insert(id, caller.place(), extracted, clock.instant());
        audit.record("document.read", id.toString(), Map.of("name", fileName, "facts", extracted.facts().size()));
        return documents.read(id, false).orElseThrow();
    }
}
