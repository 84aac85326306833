package org.yuanlian.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// A made-up project with a made-up history of recording. Only demonstration data may bring its own
/// recording times; for every real project they are the ledger's.
///
/// @param history in the order of recording, as the ledger itself would have written it
/// @throws IllegalArgumentException where a statement is told before an earlier one, or withdraws one that
///     does not come before it
public record DemoProject(UUID id, String code, Place place, List<Told> history) {

    public DemoProject {
        var last = Instant.MIN;
        for (var i = 0; i < history.size(); i++) {
            var told = history.get(i);
            var withdraws = told.withdraws();
            if (told.recordedAt().isBefore(last) || withdraws != null && (withdraws < 0 || withdraws >= i)) {
                throw new IllegalArgumentException(
                        "Statement %d of %s is out of order.\nMaybe the history is not sorted by the moment of recording.".formatted(i, code));
            }
            last = told.recordedAt();
        }
    }
}
