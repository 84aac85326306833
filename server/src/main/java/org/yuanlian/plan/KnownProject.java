package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.Portfolio;

/// What the ledger knows of a project that a plan would otherwise ask.
///
/// @param facts by the ids of facts
/// @param happened items that are done, by evidence
/// @param isExited whether it has left, so that nothing is planned for it any more
public record KnownProject(
        Portfolio.Line line, Map<String, Known> facts, Map<String, Happened> happened, boolean isExited) {

    /// @param value as an answer would be written
    /// @param evidence the kind of evidence that says so; null for a figure of the project
    /// @param on the day on which the evidence was so; null for a figure
    public record Known(String value, @Nullable String evidence, @Nullable LocalDate on) {}

    /// What is known with what was answered, which stands above it.
    public Map<String, String> with(Map<String, String> answers) {
        var all = new HashMap<String, String>();
        facts.forEach((id, fact) -> all.put(id, fact.value()));
        answers.forEach((id, answer) -> {
            if (!answer.isBlank() || !all.containsKey(id)) {
                all.put(id, answer);
            }
        });
        return all;
    }
}
