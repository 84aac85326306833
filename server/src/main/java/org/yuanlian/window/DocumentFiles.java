package org.yuanlian.window;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanlian.evidence.EvidenceStore;

/// The files that came with an application, for whoever may see the application.
@Component
public class DocumentFiles {
    private final Applications applications;
    private final EvidenceStore evidence;

    DocumentFiles(Applications applications, EvidenceStore evidence) {
        this.applications = applications;
        this.evidence = evidence;
    }

    public record File(String name, String mediaType, InputStream content) {}

    public Optional<File> open(Application application, UUID document) {
        return applications.documents(application.id()).stream()
                .filter(file -> file.id().equals(document))
                .findFirst()
                .flatMap(file -> Counter.across(application.place(), () -> evidence.find(file.evidence()))
                        .map(kept -> new File(file.name(), kept.mediaType(), evidence.open(kept.sha256()))));
    }
}
