package org.yuanlian.chain.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Position;

/// What a sheet's names are compared with.
public interface Known {
    /// @param written an id, a credit code, a name or a short name
    /// @return those that it may be: none, one, or several of one name
    List<Subject> subjects(String written);

    /// The ids of the nodes of a chain; null where there is no map of it.
    @Nullable List<String> nodes(String chain);

    List<String> chains();

    boolean isPlace(Place place);

    /// Where the place's name stands on a map.
    @Nullable Position pointOf(@Nullable Place place, Subject subject);
}
