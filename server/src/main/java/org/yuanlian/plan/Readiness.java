package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// How far a project is ready for same-day issue on handover of its land, and what it would bring.
///
/// @param concerned false where the project takes no land over, so that there is no handover
/// @param excludedBy the facts that forbid it
/// @param handoverOn null where the calendar is missing
/// @param sameDay the steps that would be issued on the day of handover
/// @param now the schedule as it is
/// @param then the schedule if all preconditions held
public record Readiness(
        String id,
        Text title,
        String source,
        boolean verified,
        boolean concerned,
        List<String> excludedBy,
        List<Precondition> preconditions,
        @Nullable LocalDate handoverOn,
        List<String> sameDay,
        Schedule now,
        Schedule then) {

    public enum State {
        HOLDS,
        LACKS,
        /// Nobody has said.
        UNSAID
    }

    /// @param fact the fact that it is about
    public record Precondition(String id, Text title, String fact, State state) {}

    public boolean isReady() {
        return concerned && excludedBy.isEmpty() && preconditions.stream().allMatch(each -> each.state() == State.HOLDS);
    }
}
