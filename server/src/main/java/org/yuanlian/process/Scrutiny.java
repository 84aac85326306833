package org.yuanlian.process;

import java.time.LocalDate;
import org.yuanlian.kernel.Place;

/// The days and the place that are looked at.
///
/// @param until the first day that is not looked at
public record Scrutiny(LocalDate from, LocalDate until, Place within) {}
