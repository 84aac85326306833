package org.yuanlian.investment.load;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// A file right after it was handed in.
///
/// @param again whether it had been handed in before; then see its state
/// @param sheet the sheet that the choices are for; null where no sheet has a header
public record HandedIn(ImportFile file, boolean again, List<SheetProposal> sheets, @Nullable String sheet, List<Choice> choices) {

    /// @param field null for a column that is left out
    /// @param remembered whether the same headers were mapped so before
    public record Choice(
            int column, String header, @Nullable String field, @Nullable String unit, double confidence, String reason, boolean remembered) {}

    /// @throws Refusal where no sheet has a header
    public String chosenSheet() {
        if (sheet == null) {
            throw new Refusal(new Problem(
                    "investment.header.missing", file.name(), "", "No sheet has a row that names the columns.", "项目名称 and at least one more known header are needed"));
        }
        return sheet;
    }

    public int headerRow() {
        var name = chosenSheet();
        return sheets.stream()
                .filter(each -> each.name().equals(name))
                .map(each -> Objects.requireNonNull(each.header()).row())
                .findFirst()
                .orElseThrow();
    }

    /// The columns that a field was found for.
    public List<SavedMapping.Column> chosenColumns() {
        return choices.stream()
                .flatMap(choice -> Optional.ofNullable(choice.field()).stream()
                        .map(field -> new SavedMapping.Column(choice.column(), choice.header(), field, choice.unit())))
                .toList();
    }
}
