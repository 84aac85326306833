package org.yuanlian.chain.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// That somebody plays a part in the governance of a chain, as it was recorded.
///
/// @param place whose governance it is: the province's, or that of a city that keeps its own
/// @param shipped whether it is of the base data
public record Appointment(UUID id, What what, Place place, boolean shipped, Instant recordedAt, String recordedBy) {

    /// @param holder a person, an office, or the name of the seat
    /// @param post of the person
    /// @param seat the place that carries the chain, for the parts of places
    /// @param until the first day on which it was so no more
    public record What(
            String chain, Part part, String holder, @Nullable String post, @Nullable Place seat, LocalDate since,
            @Nullable LocalDate until, Grounds grounds) {

        What until(LocalDate day) {
            return new What(chain, part, holder, post, seat, since, day, grounds);
        }
    }

    /// @param demo whether it is made up
    public record Grounds(String source, boolean verified, boolean demo) {}
}
