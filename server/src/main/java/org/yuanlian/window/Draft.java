package org.yuanlian.window;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import tools.jackson.databind.JsonNode;

/// What an applicant has filled in so far.
public record Draft(
        UUID id, Place place, String uscc, String service, @Nullable UUID project, JsonNode answers, Instant changedAt, String by) {}
