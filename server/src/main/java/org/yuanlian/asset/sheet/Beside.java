package org.yuanlian.asset.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;

/// What is no fault of a file, and what whoever sent it should know: names that are not read, numbers that were read as text.
final class Beside {
    private static final int MOST = 10;
    private final SortedSet<String> names = new TreeSet<>();
    private final List<String> numbers = new ArrayList<>();

    void names(Collection<String> used) {
        names.addAll(used);
    }

    void number(String asText) {
        numbers.add(asText);
    }

    /// Those that are near a known name each for itself, since they may be misspelt; the others together.
    List<Problem> notes(Collection<String> known) {
        var notes = new ArrayList<Problem>();
        var far = new ArrayList<String>();
        names.stream().filter(name -> !known.contains(name)).forEach(name -> Nearest.to(name, known).ifPresentOrElse(
                near -> notes.add(Problem.of("asset.file.unread#near", "properties", name, near)), () -> far.add(name)));
        if (!far.isEmpty()) {
            notes.add(Problem.of("asset.file.unread", "properties", told(far), far.size(), String.join(", ", known)));
        }
        if (!numbers.isEmpty()) {
            notes.add(Problem.of("asset.file.numbers", "code, parent", told(numbers), numbers.size()));
        }
        return notes;
    }

    private static String told(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(MOST, all.size()))) + (all.size() > MOST ? ", …" : "");
    }
}
