package org.yuanlian.investment.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.header.Confirmed;
import org.yuanlian.investment.header.ProposedMapping;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// A file that was handed in, and what has become of it.
///
/// @param proposal null for a file of the time before it was kept
/// @param confirmed null before somebody confirmed how to read it
/// @param preview as it was last seen; null before that
/// @param problemsTotal all, of which the first are kept
public record ImportFile(
        UUID id,
        Place place,
        Sha256 sha256,
        String name,
        long size,
        State state,
        @Nullable ProposedMapping proposal,
        @Nullable Confirmed confirmed,
        @Nullable Preview preview,
        Result result,
        int problemsTotal,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /// REFUSED: rows were rejected and nothing was taken. FAILED: the run broke off, and nothing was taken.
    public enum State {
        UPLOADED,
        MAPPED,
        RUNNING,
        DONE,
        FAILED,
        REFUSED
    }

    /// Rows by what became of them.
    ///
    /// @param assumed of those taken, the ones whose kind of contract was assumed
    public record Result(int created, int changed, int unchanged, int rejected, int assumed) {
        public static final Result NONE = new Result(0, 0, 0, 0, 0);

        public int projects() {
            return created + changed + unchanged;
        }
    }
}
