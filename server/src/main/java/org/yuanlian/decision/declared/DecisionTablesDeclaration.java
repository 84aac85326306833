package org.yuanlian.decision.declared;

import java.util.List;
import java.util.Map;
import org.yuanlian.declaration.Text;
import org.yuanlian.decision.InputKind;

/// What a DMN file lacks: where each of its decisions comes from, of which kind its inputs are, and
/// cases with the answers that are known to be right.
///
/// @param table the DMN file, beside this one
public record DecisionTablesDeclaration(String table, List<Decision> decisions, List<Scenario> scenarios) {

    /// @param id the name of the decision in the DMN file
    public record Decision(
            String id,
            Text title,
            Map<String, InputKind> inputs,
            List<String> outputs,
            String source,
            boolean verified) {}

    public record Scenario(String decision, Map<String, String> given, Map<String, String> then) {}

    public List<String> ids() {
        return decisions.stream().map(Decision::id).toList();
    }
}
