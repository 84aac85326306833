package org.yuanlian.declaration;

import java.util.List;
import org.yuanlian.kernel.Problem;

/// A kind of declaration that a module brings: the record it binds to and what else must hold.
/// Announced in `META-INF/services`, so that `check` knows every kind without starting the server.
public interface DeclarationKind<T> {

    /// As written under `kind:` in line 2 of a file.
    String name();

    Class<T> shape();

    /// Whether a declaration of this kind is the one of its folder, and bears the folder's name instead of its file's.
    default boolean isNamedByFolder() {
        return false;
    }

    /// The second gate, after the shape: references, ranges, cycles.
    ///
    /// @param others to read what this one refers to
    default List<Problem> check(Declared<T> declared, Declarations others) {
        return List.of();
    }
}
