package org.yuanlian.decision;

import java.util.List;
import java.util.Map;
import org.yuanlian.declaration.Text;

/// One decision with its table, as a person reads it.
///
/// @param source where the rule is published
/// @param verified false as long as nobody has compared it with what its publisher says
public record Decision(
        String id,
        Text title,
        Map<String, InputKind> inputs,
        List<String> outputs,
        List<Rule> rules,
        String source,
        boolean verified) {

    /// One row of the table.
    ///
    /// @param when the condition on each input, as written
    /// @param then the outputs, as written
    /// @param words the published words that the rule follows
    public record Rule(int number, List<String> when, List<String> then, String words) {}
}
