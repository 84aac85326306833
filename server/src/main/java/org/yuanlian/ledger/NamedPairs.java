package org.yuanlian.ledger;

import java.util.Optional;
import org.yuanlian.kernel.AsOf;

/// As-of pairs that go by a name. The module that publishes figures provides the one bean of this.
@FunctionalInterface
public interface NamedPairs {
    Optional<AsOf> named(String name);
}
