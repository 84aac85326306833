package org.yuanlian.process;

import java.util.List;
import org.yuanlian.kernel.Problem;

/// What waits for a department, the most urgent first.
///
/// @param running steps whose clock runs
/// @param overdue those of them whose term has passed
/// @param dueToday those of them that end on the day that was asked
/// @param unclocked steps that nobody has received, whose clock stands still, or that have no term
/// @param alerts years that the calendar lacks
public record Queue(long running, long overdue, long dueToday, long unclocked, List<QueueItem> items, List<Problem> alerts) {}
