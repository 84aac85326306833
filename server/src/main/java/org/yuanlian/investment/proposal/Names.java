package org.yuanlian.investment.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.RegionCode;

/// What names in a ledger stand for. Answered by the base data; a caller may answer for tests.
public interface Names {

    sealed interface Found {

        /// @param key a region code, the place of a park, the full name of a chain, the code of an industry
        record Known(String key) implements Found {}

        /// @param successors the regions that took its place, as `name (code)`
        record Abolished(List<String> successors) implements Found {}

        record Ambiguous(List<String> candidates) implements Found {}

        record Unknown(List<String> nearest) implements Found {}
    }

    Found city(String name);

    /// @param city narrows the search, since counties of two cities may share a short name
    Found county(String name, @Nullable RegionCode city);

    /// @param within narrows the search
    Found park(String name, @Nullable RegionCode within);

    Found chain(String name);

    Found industry(String nameOrCode);
}
