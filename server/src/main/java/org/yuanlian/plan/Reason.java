package org.yuanlian.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why an item is in a plan, or is not.
///
/// @param trigger null for an item that is due in every project
/// @param rule the number of the rule that answered, from 1; 0 where no rule was asked
/// @param words the words that the rule follows
/// @param given the facts that were asked, as they were
public record Reason(@Nullable String trigger, int rule, String words, Map<String, String> given) {
    static final Reason ALWAYS = new Reason(null, 0, "", Map.of());
}
