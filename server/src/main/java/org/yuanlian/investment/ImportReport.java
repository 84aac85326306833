package org.yuanlian.investment;

import java.util.List;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.store.ImportFile.Result;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;

/// What came of bringing in a file in one go.
///
/// @param problems the first of them
public record ImportReport(
        String file, Outcome outcome, Result result, Reading reading, int problemsTotal, List<Problem> problems) {

    /// GOOD: of a trial run, that nothing would be rejected. KNOWN: the same file is in already.
    public enum Outcome {
        DONE,
        GOOD,
        KNOWN,
        REFUSED,
        FAILED,
        UNREADABLE
    }

    /// How the file was read.
    ///
    /// @param contractKind what was assumed of contracts whose kind no cell names
    public record Reading(List<String> sheets, List<String> sheetsNotRead, ContractKind contractKind) {
        static final Reading NONE = new Reading(List.of(), List.of(), ContractKind.FORMAL);
    }

    /// The same with its problems told in the language.
    public ImportReport in(Language language) {
        return new ImportReport(file, outcome, result, reading, problemsTotal, problems.stream().map(language::tell).toList());
    }

    public static ImportReport unreadable(String file, List<Problem> problems) {
        return new ImportReport(file, Outcome.UNREADABLE, Result.NONE, Reading.NONE, problems.size(), problems);
    }
}
