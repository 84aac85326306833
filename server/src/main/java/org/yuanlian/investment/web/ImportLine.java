package org.yuanlian.investment.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.load.Progress;
import org.yuanlian.investment.store.ImportFile;

/// An import in the list of all.
record ImportLine(
        UUID id,
        String file,
        long size,
        String sha256,
        String state,
        Progress.@Nullable Count progress,
        ImportFile.Result result,
        int problemsTotal,
        String by,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    static ImportLine of(ImportFile file, Progress.@Nullable Count progress) {
        return new ImportLine(
                file.id(), file.name(), file.size(), file.sha256().hex(), file.state().name().toLowerCase(Locale.ROOT), progress,
                file.result(), file.problemsTotal(), file.uploadedBy(), file.uploadedAt(), file.finishedAt());
    }
}
