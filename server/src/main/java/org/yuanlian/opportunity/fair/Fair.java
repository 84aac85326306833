package org.yuanlian.opportunity.fair;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A fair 对接活动.
///
/// @param place whose it is
/// @param chain that it is about; null for several
public record Fair(
        UUID id, Place place, String title, LocalDate heldOn, LocalDate heldUntil, String venue, String host, @Nullable String chain,
        boolean demo) {}
