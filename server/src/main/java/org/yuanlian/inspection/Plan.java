package org.yuanlian.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// Which projects are to be visited when, and what is asked there. A plan does not change.
///
/// @param place of whoever made it, or a narrower one
/// @param checklist the id of the declaration; the version stays the one of the day on which the plan was made
/// @param units those responsible for the projects; empty for all
/// @param demo whether it was made up
public record Plan(
        UUID id,
        Place place,
        String title,
        LocalDate fromOn,
        LocalDate toOn,
        String checklist,
        int checklistVersion,
        List<String> units,
        Instant createdAt,
        String createdBy,
        boolean demo) {}
