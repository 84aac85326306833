package org.yuanlian.forecast.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a log is to be tried.
///
/// @param last the activity that ends a case; null where the last event of the log does
/// @param known attributes of cases that were known at their start; others are not looked at
/// @param share the part of the cases, by their start, that the model is fitted on
/// @param seed for drawing cases where there are too many, and for the interval of the AUC
public record Asked(Allowed allowed, @Nullable String last, List<String> known, double share, long seed) {}
