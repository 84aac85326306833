package org.yuanlian.supervision;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.Place;
import org.yuanlian.supervision.declared.EscalationDeclaration;

/// To whom a step goes for a project at a place.
@Component
class Addressees {
    private final PlaceNames names;

    Addressees(PlaceNames names) {
        this.names = names;
    }

    record Addressee(Place place, String name) {}

    Addressee of(EscalationDeclaration.Addressee declared, Place place, @Nullable String unit) {
        var county = Place.of(place.region());
        return switch (declared) {
            case RESPONSIBLE_UNIT -> new Addressee(place, unit == null ? name(place) : unit);
            case PARK -> named(place);
            case COUNTY -> named(county);
            case CITY -> named(new Place(county.key().substring(0, 4) + "00"));
        };
    }

    private Addressee named(Place place) {
        return new Addressee(place, name(place));
    }

    private String name(Place place) {
        return names.nameOf(place).orElse(place.key());
    }
}
