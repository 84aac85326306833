package org.yuanlian.process.declared;

import java.util.List;
import org.yuanlian.declaration.Text;

/// To whom a step goes whose term has passed, the first to be told first.
public record EscalationDeclaration(List<Level> levels) {

    /// @param post whoever holds it, at the place of the step or above
    /// @param afterHours since the term passed
    public record Level(String id, Text title, String post, int afterHours, String source, boolean verified) {}
}
