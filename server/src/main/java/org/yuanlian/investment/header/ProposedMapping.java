package org.yuanlian.investment.header;

import java.util.List;
import java.util.Optional;

/// What is proposed for a file.
///
/// @param chosen the sheets that should be read
/// @param contractKind what a contract is taken for whose kind no cell names
public record ProposedMapping(List<ProposedSheet> sheets, List<String> chosen, ContractKind contractKind) {

    public Optional<ProposedSheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /// The sheets that can be read: a row names their columns.
    public List<String> readable() {
        return sheets.stream().filter(sheet -> sheet.headerRow() != null).map(ProposedSheet::name).toList();
    }
}
