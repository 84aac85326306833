package org.yuanlian.investment.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// A field that an imported ledger may have, as declared.
///
/// @param statement the kind of evidence that a value becomes; none for what says where the project belongs
/// @param synonyms other headers that mean it
public record Field(
        String id, Kind kind, Text title, boolean required, @Nullable String statement, List<String> synonyms) {

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
