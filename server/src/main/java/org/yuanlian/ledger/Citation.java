package org.yuanlian.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;

/// An entry that rests on a piece of evidence, and the words in it that say so.
///
/// @param projectName what the project is called now
public record Citation(
        long seq, UUID project, String projectName, String kind, Grade grade, String locator, @Nullable String quote) {}
