package org.yuanlian.day;

import java.time.Instant;
import java.util.List;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// A person's day.
///
/// @param person what the person is called
/// @param sections those that have something, in their order
/// @param madeAt when it was put together
public record DaySheet(String person, Place place, AsOf asOf, List<Part> sections, Instant madeAt) {

    public boolean isDemo() {
        return sections.stream().flatMap(part -> part.items().stream()).anyMatch(Item::demo);
    }
}
