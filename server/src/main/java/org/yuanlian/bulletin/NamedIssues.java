package org.yuanlian.bulletin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.NamedPairs;

/// An issue stands for the pair that it was counted at.
@Component
final class NamedIssues implements NamedPairs {
    private static final int LENGTH_OF_ID = 36;
    private final Bulletins bulletins;

    NamedIssues(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public Optional<AsOf> named(String name) {
        if (name.length() != LENGTH_OF_ID || name.indexOf(',') >= 0) {
            return Optional.empty();
        }
        try {
            return bulletins.find(UUID.fromString(name)).map(Issue::asOf);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
