package org.yuanlian.window.declared;

import java.util.List;
import java.util.Optional;
import org.yuanlian.declaration.Text;

/// The windows at which services are applied for.
public record WindowsDeclaration(List<Window> windows) {

    public record Window(String id, Text title, Text summary) {}

    public Optional<Window> window(String id) {
        return windows.stream().filter(window -> window.id().equals(id)).findFirst();
    }
}
