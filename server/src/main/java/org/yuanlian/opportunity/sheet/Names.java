package org.yuanlian.opportunity.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// What the names of a sheet are compared with.
public interface Names {
    LocalDate today();

    /// @param written a code, or the name of a park or a region
    Optional<Place> place(String written);

    /// The names of places that come near.
    List<String> nearPlaces(String written);

    /// @param written the code of a chain, or its name
    /// @return its code; what was written where there is none
    String chain(String written);

    /// @param written the id of a node, or its name
    /// @return its id; what was written where there is none
    String node(String chain, String written);

    /// @param written the id of a kind, or its title
    String kind(String written);

    Optional<UUID> project(String code);

    int answerDays();
}
