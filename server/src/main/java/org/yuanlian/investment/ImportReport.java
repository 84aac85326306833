package org.yuanlian.investment;

import java.util.List;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.kernel.Problem;

/// What came of bringing in a file in one go.
///
/// @param problems the first of them
public record ImportReport(String file, Outcome outcome, ImportFile.Result result, int problemsTotal, List<Problem> problems) {

    /// GOOD: of a trial run, that nothing would be rejected. KNOWN: the same file is in already.
    public enum Outcome {
        DONE,
        GOOD,
        KNOWN,
        REFUSED,
        FAILED,
        UNREADABLE
    }

    public static ImportReport unreadable(String file, List<Problem> problems) {
        return new ImportReport(file, Outcome.UNREADABLE, ImportFile.Result.NONE, problems.size(), problems);
    }
}
