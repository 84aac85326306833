package org.yuanlian.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// What somebody saw on a visit.
///
/// @param demo whether its plan or its project was made up
/// @param photos those that have arrived; `seen` names all that were taken
public record FieldRecord(
        UUID id,
        UUID visit,
        UUID project,
        String projectName,
        Place place,
        Seen seen,
        Instant receivedAt,
        String by,
        List<Doubt> doubts,
        List<Photo> photos,
        boolean demo) {

    /// Photos that the device took and has not sent yet.
    public long photosAwaited() {
        return seen.photos().stream()
                .filter(taken -> photos.stream().noneMatch(photo -> photo.id().equals(taken.id())))
                .count();
    }
}
