package org.yuanlian.window.declared;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an answer has to be for a step, a limit, a fee or a document to apply.
///
/// @param in the values of which it must be one; of a number, none stand here
/// @param above it must be more than this
/// @param atMost and no more than this
public record Condition(String field, List<String> in, @Nullable BigDecimal above, @Nullable BigDecimal atMost) {

    /// An answer that is not there fulfils nothing.
    public boolean holds(JsonNode answers) {
        var answer = answers.path(field);
        if (answer.isMissingNode() || answer.isNull()) {
            return false;
        }
        return (in.isEmpty() || in.contains(answer.asString())) && inRange(answer);
    }

    private boolean inRange(JsonNode answer) {
        if (above == null && atMost == null) {
            return true;
        }
        return answer.isNumber()
                && (above == null || answer.decimalValue().compareTo(above) > 0)
                && (atMost == null || answer.decimalValue().compareTo(atMost) <= 0);
    }

    static boolean all(List<Condition> conditions, JsonNode answers) {
        return conditions.stream().allMatch(condition -> condition.holds(answers));
    }
}
