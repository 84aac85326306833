package org.yuanlian.access.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.Place;

/// Names places on screen; by their key where no name is known.
@Component
final class PlaceLabels {
    private final ObjectProvider<PlaceNames> names;

    PlaceLabels(ObjectProvider<PlaceNames> names) {
        this.names = names;
    }

    String of(Place place) {
        var known = names.getIfAvailable();
        return known == null ? place.key() : known.nameOf(place).orElse(place.key());
    }
}
