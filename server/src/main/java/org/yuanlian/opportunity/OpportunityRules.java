package org.yuanlian.opportunity;

import java.util.List;
import java.util.Optional;
import org.yuanlian.declaration.Text;

/// The declared kinds and limits.
///
/// @param unverifiedAfterDays after so many days without verification it leaves the public list
/// @param longestDays an expiry lies at most so many days ahead of the verification
/// @param answerWorkingDays within how many an enquiry is answered where the offer promises nothing
/// @param longestAnswerWorkingDays the most that an offer may promise
public record OpportunityRules(
        int unverifiedAfterDays, int longestDays, int answerWorkingDays, int longestAnswerWorkingDays, List<Kind> kinds) {

    /// @param exclusive whether the thing can be had once only, so that two offers of it contradict each other
    public record Kind(String id, Text title, Direction direction, boolean exclusive) {}

    public enum Direction {
        OFFERS,
        SEEKS
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
