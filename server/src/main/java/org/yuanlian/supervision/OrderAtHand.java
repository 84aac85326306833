package org.yuanlian.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// An open order as it stood on a day, with who is to act.
///
/// @param demo whether the project is made up
/// @param addresseePlace where the addressee of its present step stands
/// @param issuedBy who took its present step
/// @param contestedBy who contests it; null where nobody does
public record OrderAtHand(
        UUID id,
        String number,
        UUID project,
        String projectName,
        boolean demo,
        Place place,
        LightRule rule,
        String step,
        Place addresseePlace,
        String addressee,
        LocalDate dueOn,
        OrderState state,
        String issuedBy,
        @Nullable String contestedBy) {}
