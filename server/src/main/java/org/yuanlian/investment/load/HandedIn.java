package org.yuanlian.investment.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.ImportFile;

/// A file right after it was handed in.
///
/// @param again whether it had been handed in before; then see its state
/// @param sheet the sheet that the choices are for; null where no sheet has a header
public record HandedIn(ImportFile file, boolean again, List<SheetProposal> sheets, @Nullable String sheet, List<Choice> choices) {

    /// @param field null for a column that is left out
    /// @param remembered whether the same headers were mapped so before
    public record Choice(
            int column, String header, @Nullable String field, @Nullable String unit, double confidence, String reason, boolean remembered) {}
}
