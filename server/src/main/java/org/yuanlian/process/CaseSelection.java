package org.yuanlian.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// Cases among those that the caller may see, as they were known at an instant.
///
/// @param subject only those about a project
/// @param kind only plans, or those of a service
/// @param department only those with a step that it leads
public record CaseSelection(
        Place within, Instant recordedAt, @Nullable UUID subject, @Nullable String kind, @Nullable String department) {}
