package org.yuanlian.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import tools.jackson.databind.JsonNode;

/// What was handed in, as it was handed in.
///
/// @param version of the service
/// @param caseId the case as which it runs
public record Application(
        UUID id,
        long seq,
        Place place,
        String uscc,
        String applicant,
        String service,
        int version,
        @Nullable UUID project,
        @Nullable String projectName,
        JsonNode answers,
        UUID caseId,
        Instant submittedAt,
        String by,
        boolean demo) {

    /// By which people speak of it.
    public String number() {
        return "%s-%05d".formatted(submittedOn().format(DateTimeFormatter.BASIC_ISO_DATE), seq);
    }

    public LocalDate submittedOn() {
        return submittedAt.atZone(AsOf.ZONE).toLocalDate();
    }
}
