package org.yuanlian.access;

import java.util.Optional;
import org.yuanlian.kernel.Place;

/// What a place is called. The module that knows the names provides the one bean of this.
@FunctionalInterface
public interface PlaceNames {
    Optional<String> nameOf(Place place);
}
