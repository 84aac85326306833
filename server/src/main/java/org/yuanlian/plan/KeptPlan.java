package org.yuanlian.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;

/// What somebody answered about a project in order to plan it. The latest counts; nothing is overwritten.
///
/// @param itemsVersion the declared items that were asked then
public record KeptPlan(
        UUID id,
        UUID project,
        Place place,
        LocalDate startOn,
        Map<String, String> answers,
        int itemsVersion,
        Sha256 itemsHash,
        Instant madeAt,
        String madeBy) {}
