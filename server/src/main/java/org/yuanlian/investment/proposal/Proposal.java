package org.yuanlian.investment.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.kernel.Place;

/// What became of one row.
public sealed interface Proposal {
    int row();

    /// A project as the row tells it.
    ///
    /// @param values by the ids of the declared fields, what the row leaves empty left out
    /// @param quotes for each value its header and cell as written
    /// @param notes what had to be assumed; they stop nothing
    record Proposed(
            int row, Place place, Map<String, Value> values, Map<String, String> quotes, List<CellProblem> notes)
            implements Proposal {

        public Optional<Value> value(String field) {
            return Optional.ofNullable(values.get(field));
        }

        public String text(String field) {
            return value(field).map(Value::text).orElse("");
        }

        /// Whether it tells of a signing and not of what kind the contract is.
        public boolean leavesContractOpen() {
            return values.containsKey("signedOn") && !values.containsKey("contractKind");
        }
    }

    /// @param problems all of them
    record Rejected(int row, List<CellProblem> problems) implements Proposal {}

    /// A row that tells of no project: blank, a total, a remark, a heading.
    record Skipped(int row, Reason reason) implements Proposal {
        public enum Reason {
            BLANK,
            TOTAL,
            REMARK,
            HEADING,
            REPEATED_HEADER
        }
    }
}
