package org.yuanlian.investment.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yuanlian.investment.proposal.NaturalKey;
import org.yuanlian.investment.proposal.Proposal;
import org.yuanlian.kernel.Sha256;

/// The code that a project is known by in the ledger.
final class ProjectCodes {
    private ProjectCodes() {}

    /// The row's own code; or one made of what tells the project from others, the same each time.
    static String of(Proposal.Proposed row) {
        var own = row.text("code");
        return own.isEmpty() ? made(row) : own;
    }

    static String made(Proposal.Proposed row) {
        var hash = Sha256.of(NaturalKey.of(row).getBytes(StandardCharsets.UTF_8)).hex();
        return "%s-%s".formatted(row.place().region(), hash.substring(0, 12).toUpperCase(Locale.ROOT));
    }
}
