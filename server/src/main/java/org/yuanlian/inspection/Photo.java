package org.yuanlian.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// A photo from the field, as it came out of the camera.
///
/// @param question of the checklist that it belongs to
/// @param evidence where its bytes are kept
/// @param takenOver what a person said who made evidence of the ledger of it; null where nobody did
public record Photo(
        UUID id,
        UUID record,
        UUID project,
        Place place,
        String question,
        UUID evidence,
        Sha256 sha256,
        Shot shot,
        Instant receivedAt,
        String by,
        List<Doubt> doubts,
        @Nullable TakenOver takenOver) {

    public record TakenOver(Instant at, String by, String reason) {}
}
