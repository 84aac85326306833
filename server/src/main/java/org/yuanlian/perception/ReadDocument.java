package org.yuanlian.perception;

import java.time.Instant;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// A document that has been read.
///
/// @param evidence under which its bytes are kept
/// @param again whether it had been read before, so that nothing was added now
public record ReadDocument(
        UUID id,
        Place place,
        String name,
        String title,
        UUID evidence,
        int articles,
        int facts,
        int open,
        Instant recordedAt,
        String recordedBy,
        boolean again) {}
