package org.yuanlian.perception.facts;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/// Names in the order in which they stand, found by where they stand.
final class NameIndex implements Iterable<Name> {
    private static final int LONGEST_NAME = 64;

    private final List<Name> names;

    NameIndex(List<Name> names) {
        this.names = names.stream()
                .sorted(Comparator.comparingInt(Name::start).thenComparing(Name::end, Comparator.reverseOrder()))
                .toList();
    }

    /// Those wholly between `start` and `end`.
    List<Name> within(int start, int end) {
        return names.subList(firstFrom(start), firstFrom(Math.max(start, end))).stream()
                .filter(name -> name.end() <= end)
                .toList();
    }

    List<Name> touching(int start, int end) {
        return names.subList(firstFrom(start - LONGEST_NAME), firstFrom(end)).stream()
                .filter(name -> name.touches(start, end))
                .toList();
    }

    boolean isFree(int start, int end) {
        return touching(start, end).isEmpty();
    }

    @Override
    public Iterator<Name> iterator() {
        return names.iterator();
    }

    private int firstFrom(int position) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
