package org.yuanlian.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.upload.Uploads;

/// Keeps the files that come with answers to orders, at the place of the project. They prove nothing in
/// the ledger until a person records them there.
@Component
class Enclosures {
    private static final String KIND = "document";
    private final Uploads uploads;
    private final EvidenceStore store;

    Enclosures(Uploads uploads, EvidenceStore store) {
        this.uploads = uploads;
        this.store = store;
    }

    /// @return the evidence that the event rests on, if it comes with any
    /// @throws Refusal where the file or the evidence is not there, or not the caller's to see
    @Nullable UUID keep(Enclosure enclosure, Order order) {
        var upload = enclosure.upload();
        var evidence = enclosure.evidence();
        if (upload != null) {
            return handedIn(upload, order);
        }
        if (evidence != null && store.find(evidence).isEmpty()) {
            throw new Refusal(Problem.of("supervision.evidence.unknown", "evidence", evidence.toString()));
        }
        return evidence;
    }

    private UUID handedIn(UUID id, Order order) {
        var upload = uploads.find(id)
                .orElseThrow(() -> new Refusal(Problem.of("supervision.upload.unknown", "uploadId", id.toString())));
        var about = new NewEvidence(
                order.place(), KIND, upload.name(), upload.mediaType(), null, Caller.current().displayName(), false);
        try (var content = uploads.open(upload)) {
            return store.keep(about, content).id();
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s cannot be read".formatted(upload.name()), e);
        }
    }
}
