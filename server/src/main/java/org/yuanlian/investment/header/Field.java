package org.yuanlian.investment.header;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field that an imported ledger may have, as declared.
///
/// @param statement the kind of evidence that a value becomes, or null for what says where the project belongs
public record Field(
        String id, Kind kind, Title title, boolean required, @Nullable String statement, List<String> synonyms) {

    public record Title(String zh, String en) {}

    /// How a cell is read.
    public enum Kind {
        CODE,
        WORDS,
        USCC,
        CITY,
        COUNTY,
        PARK,
        CHAIN,
        INDUSTRY,
        DATE,
        CONTRACT,
        MONEY,
        PERCENT
    }

    boolean isPlan() {
        return id.startsWith("planned");
    }
}
