package org.yuanlian.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.upload.Uploads;

/// Keeps a file that was handed in as evidence of a place.
@Component
class HandedIn {
    private final Uploads uploads;
    private final EvidenceStore evidence;

    HandedIn(Uploads uploads, EvidenceStore evidence) {
        this.uploads = uploads;
        this.evidence = evidence;
    }

    /// @throws Refusal where nothing was handed in, or not by this caller
    UUID keep(Place place, String kind, @Nullable UUID uploadId) {
        if (uploadId == null) {
            throw new Refusal(Problem.of("assessment.evidence.missing", "uploadId", ""));
        }
        var upload = uploads.find(uploadId)
                .orElseThrow(() -> new Refusal(Problem.of("ledger.upload.unknown", "uploadId", uploadId.toString())));
        try (var content = uploads.open(upload)) {
            var about = new NewEvidence(place, kind, upload.name(), upload.mediaType(), null, Caller.current().displayName(), false);
            return evidence.keep(about, content).id();
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s cannot be read".formatted(upload.name()), e);
        }
    }

    /// Keeps words that were made up for the demonstration, and says so.
    UUID madeUp(Place place, String kind, String title) {
        var about = new NewEvidence(place, kind, title, "text/plain; charset=UTF-8", "演示数据生成器", "system:demo", true);
        var words = "%s\n演示数据，自动生成，非真实材料。\n".formatted(title);
        return evidence.keep(about, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8))).id();
    }
}
