package org.yuanlian.day;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;

/// Puts together the day of whoever asks, from all sources, in the person's own scope.
@Component
public class Day {
    /// How many items of a section are told.
    public static final int MOST = 50;

    private static final Comparator<Item> LEAST_TIME_LEFT_FIRST = Comparator.comparing(Item::lateFrom, Comparator.nullsLast(Comparator.naturalOrder()));
    private final List<Source> sources;
    private final Clock clock;

    Day(List<Source> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public DaySheet of(AsOf asOf) {
        var person = Caller.current();
        var reader = new Reader(person, asOf, MOST);
        var parts = sources.stream().flatMap(source -> source.parts(reader).stream()).toList();
        var sections = Arrays.stream(Section.values())
                .map(section -> together(section, parts))
                .filter(part -> part.total() > 0)
                .toList();
        return new DaySheet(person.displayName(), person.place(), asOf, sections, clock.instant());
    }

    private static Part together(Section section, List<Part> parts) {
        var own = parts.stream().filter(part -> part.section() == section).toList();
        var items = new ArrayList<Item>();
        own.forEach(part -> items.addAll(part.items()));
        if (own.size() > 1) {
            items.sort(LEAST_TIME_LEFT_FIRST);
        }
        return new Part(section, own.stream().mapToLong(Part::total).sum(), List.copyOf(items.subList(0, Math.min(MOST, items.size()))));
    }
}
