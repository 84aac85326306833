package org.yuanlian.evidence;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What is known of a file when it is handed in.
public record NewEvidence(
        Place place,
        String kind,
        String title,
        String mediaType,
        @Nullable String issuer,
        String recordedBy,
        boolean demo) {}
