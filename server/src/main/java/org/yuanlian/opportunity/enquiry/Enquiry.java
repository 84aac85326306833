package org.yuanlian.opportunity.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// An enquiry 咨询 as it was received.
///
/// @param uscc of an enterprise that asked with its log-in
/// @param title of the opportunity, as it was then
/// @param contact how to reach who asked; null where nothing was given, or it was erased
public record Enquiry(
        UUID id,
        UUID opportunity,
        String opportunityNo,
        String title,
        Place place,
        @Nullable String uscc,
        String body,
        int answerDays,
        LocalDate receivedOn,
        Instant askedAt,
        boolean demo,
        @Nullable Contact contact,
        List<Event> events) {

    public record Contact(@Nullable String organisation, @Nullable String name, @Nullable String contact) {
        boolean isEmpty() {
            return organisation == null && name == null && contact == null;
        }
    }

    public record Event(UUID id, Act act, String body, Instant at, String by) {}

    public enum Act {
        ANSWERED,
        /// How to reach who asked was erased.
        ERASED
    }

    /// The first answer, which stops the clock.
    public Optional<Event> answer() {
        return events.stream().filter(event -> event.act() == Act.ANSWERED).findFirst();
    }
}
