package org.yuanlian.window.declared;

import java.util.List;
import java.util.Optional;
import org.yuanlian.declaration.Text;

/// The windows at which services are applied for.
public record WindowsDeclaration(List<Window> windows) {

    /// @param escalation to whom a step goes that is overdue, in this order
    public record Window(String id, Text title, Text summary, List<EscalationLevel> escalation) {}

    /// @param afterHours since the step became overdue
    public record EscalationLevel(String id, Text title, Text addressee, int afterHours, String source, boolean verified) {}

    public Optional<Window> window(String id) {
        return windows.stream().filter(window -> window.id().equals(id)).findFirst();
    }
}
