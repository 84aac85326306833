package org.yuanlian.evidence;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Sha256;

/// Takes evidence in and gives it out. What is kept twice is kept once.
@Component
public class EvidenceStore {
    private final EvidenceRows rows;
    private final Contents contents;
    private final Clock clock;
    private final Ids ids;

    EvidenceStore(EvidenceRows rows, Contents contents, Clock clock, Ids ids) {
        this.rows = rows;
        this.contents = contents;
        this.clock = clock;
        this.ids = ids;
    }

    /// Keeps the bytes and records them; the same bytes of the same kind and place yield what is there.
    @Transactional
    public Evidence keep(NewEvidence about, InputStream content) {
        var kept = contents.keep(content);
        return rows.insert(new Evidence(
                ids.next(),
                about.place(),
                about.kind(),
                about.title(),
                about.mediaType(),
                kept.size(),
                kept.sha256(),
                about.issuer(),
                clock.instant(),
                about.recordedBy(),
                about.demo()));
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> find(UUID id) {
        return rows.find(id);
    }

    /// The bytes, as they were handed in. Whether the caller may have them is the caller's to decide.
    public InputStream open(Sha256 sha256) {
        return contents.open(sha256);
    }
}
