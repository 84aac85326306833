package org.yuanlian.inspection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// One project of a plan, to be seen by somebody.
///
/// @param inspector whose visit it is; null where anybody of the region may go
/// @param visitedAt when the last record of it was finished; null as long as there is none
/// @param demo whether its plan or its project was made up
public record Visit(
        UUID id,
        Plan plan,
        Place place,
        UUID project,
        String projectName,
        @Nullable String inspector,
        @Nullable Instant visitedAt,
        boolean demo) {}
