package org.yuanlian.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// An order as a bulletin names it.
///
/// @param issuedOn the day on which it came to the circular
/// @param dueOn the last day of the term of the circular
public record NamedOrder(
        UUID id, String number, UUID project, Place place, LightRule rule, String addressee, LocalDate issuedOn, LocalDate dueOn) {}
