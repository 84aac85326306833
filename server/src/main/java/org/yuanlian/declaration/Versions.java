package org.yuanlian.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yuanlian.kernel.Problem;

/// What must hold between the name of a file, its version and its days.
final class Versions {
    private Versions() {}

    static List<Problem> nameFaults(Declared<?> declared, Pattern naming) {
        var name = naming.matcher(declared.file());
        if (!name.matches()) {
            return List.of(new Problem(
                    "declaration.folder.missing",
                    declared.where("id"),
                    declared.header().id(),
                    "A declaration of this kind lies in a folder of its own.",
                    "it belongs into a folder \"%s\"".formatted(declared.header().id())));
        }
        var problems = new ArrayList<Problem>();
        var header = declared.header();
        if (!header.id().equals(name.group(1))) {
            problems.add(new Problem(
                    "declaration.id.file",
                    declared.where("id"),
                    header.id(),
                    "The id differs from the name of the file, or of the folder where the kind is named by it.",
                    "\"%s\" is meant".formatted(name.group(1))));
        }
        if (name.group(2) != null && header.version() != Integer.parseInt(name.group(2))) {
            problems.add(new Problem(
                    "declaration.version.file",
                    declared.where("version"),
                    Integer.toString(header.version()),
                    "The version differs from the name of the file.",
                    "\"%s\" is meant".formatted(name.group(2))));
        }
        var to = header.effectiveTo();
        if (to != null && to.isBefore(header.effectiveFrom())) {
            problems.add(new Problem(
                    "declaration.version.order",
                    declared.where("effectiveTo"),
                    to.toString(),
                    "The version ends before it begins on %s.".formatted(header.effectiveFrom()),
                    "the two days are swapped"));
        }
        return problems;
    }

    /// @param versions by their first day
    static <T> List<Problem> overlaps(List<Declared<T>> versions) {
        var problems = new ArrayList<Problem>();
        for (var i = 1; i < versions.size(); i++) {
            var earlier = versions.get(i - 1).header();
            var later = versions.get(i);
            if (earlier.covers(later.header().effectiveFrom())) {
                problems.add(new Problem(
                        "declaration.version.overlap",
                        later.where("effectiveFrom"),
                        later.header().effectiveFrom().toString(),
                        "Version %d is still in force on that day.".formatted(earlier.version()),
                        "version %d needs an effectiveTo on the day before".formatted(earlier.version())));
            }
            if (earlier.version() >= later.header().version()) {
                problems.add(new Problem(
                        "declaration.version.count",
                        later.where("version"),
                        Integer.toString(later.header().version()),
                        "A later version has the higher number; %d comes before it.".formatted(earlier.version()),
                        null));
            }
        }
        return problems;
    }
}
