package org.yuanlian.assessment;

import java.util.List;
import org.yuanlian.kernel.Sha256;

/// A published assessment counted once more from the ledger.
///
/// @param differences those that the caller may see
/// @param sheetChanged whether the sheet's file says something else today; what was published counts by its own text
public record Recomputation(
        Sha256 published, Sha256 recomputed, List<Results.FigureChange> differences, boolean sheetChanged, long millis) {

    public boolean isEqual() {
        return published.equals(recomputed);
    }
}
