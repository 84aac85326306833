package org.yuanlian.investment.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;

/// How a file is to be read, as a person confirmed it.
///
/// @param contractKind what a contract is taken for whose kind no cell names
public record Confirmed(List<SavedMapping> sheets, ContractKind contractKind) {

    /// @throws Refusal with the problems of all sheets
    public List<Mapping> resolved(ImportFields fields) {
        var problems = new Problems();
        if (sheets.isEmpty()) {
            problems.add(Problem.of("investment.sheet.none", "sheets", ""));
        }
        var mappings = new ArrayList<Mapping>();
        for (var sheet : sheets) {
            mappings.add(sheet.resolved(fields, problems));
        }
        problems.refuseIfAny("The mapping cannot be used.");
        return mappings;
    }

    public Optional<SavedMapping> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.sheet().equals(name)).findFirst();
    }
}
