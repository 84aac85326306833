package org.yuanlian.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// A file that statements rest on. Its bytes never change: they are found by their hash.
///
/// @param kind what sort of thing it is, such as `spreadsheet`, `document` or a kind of evidence
/// @param issuer who issued it, where that is known
public record Evidence(
        UUID id,
        Place place,
        String kind,
        String title,
        String mediaType,
        long size,
        Sha256 sha256,
        @Nullable String issuer,
        Instant recordedAt,
        String recordedBy,
        boolean demo) {}
