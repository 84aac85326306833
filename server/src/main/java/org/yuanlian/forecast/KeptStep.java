package org.yuanlian.forecast;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What was forecast of a running step on the first of a month.
///
/// @param due as it was then; null where its clock stood still
public record KeptStep(UUID caseId, String step, int round, Place place, @Nullable LocalDate due, double missing) {}
