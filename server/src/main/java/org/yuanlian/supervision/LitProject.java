package org.yuanlian.supervision;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A project under one light, with what the rule was asked and which row of it answered.
///
/// @param since the day from which the rule counts: the planned start, the start, the last talks
/// @param inputs what the rule was asked
/// @param matched the number of the rule's row that answered
/// @param proposal what the rule says beside the colour, such as `LEAVE_POOL`
public record LitProject(
        UUID project,
        String code,
        String name,
        Place place,
        @Nullable String unit,
        boolean demo,
        LightRule rule,
        Light light,
        @Nullable LocalDate since,
        Map<String, String> inputs,
        int matched,
        @Nullable String proposal) {}
