package org.yuanlian.ledger;

import java.util.UUID;
import org.yuanlian.kernel.Place;

/// A project that counts otherwise than before, seen at three points.
///
/// @param before as it counted on the earlier day, by what was known then
/// @param corrected as it counted on the earlier day, by what is known now: from `before` to here lie corrections
/// @param after as it counts on the later day: from `corrected` to here lies what happened
public record Moved(UUID project, Place place, Footing before, Footing corrected, Footing after) {

    boolean countsOtherwise() {
        return !before.equals(corrected) || !corrected.equals(after);
    }
}
