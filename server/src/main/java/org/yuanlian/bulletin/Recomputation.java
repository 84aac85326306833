package org.yuanlian.bulletin;

import java.util.List;
import org.yuanlian.kernel.Sha256;

/// A published bulletin counted once more from the ledger.
///
/// @param differences empty where every figure is the same
public record Recomputation(Sha256 published, Sha256 recomputed, List<Figures.Difference> differences, long millis) {

    public boolean isEqual() {
        return differences.isEmpty();
    }
}
