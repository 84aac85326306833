package org.yuanlian.asset;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.asset.Asset.Description;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// What speaks against a description, seen together with all others of its place.
final class Descriptions {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_TOLD = 10;
    private static final String CODE = "[\\p{L}\\p{N}#._/-]{1,40}";
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000);
    private final Map<UUID, Description> all = new HashMap<>();
    private final Predicate<String> organisation;

    /// @param organisation whether there is one of this id
    Descriptions(Collection<Asset> known, Predicate<String> organisation) {
        known.forEach(asset -> all.put(asset.id(), asset.as()));
        this.organisation = organisation;
    }

    static Description trimmed(Description one) {
        var organisation = one.organisation();
        return new Description(
                one.kind(), one.code().strip(), one.name().strip(), one.parent(), organisation == null || organisation.isBlank() ? null : organisation.strip(),
                one.shape(), one.heightMetres());
    }

    /// As if it stood there already.
    void put(UUID id, Description one) {
        all.put(id, one);
    }

    /// @param where before the names of fields: a line of a file, or nothing
    void check(UUID id, Description one, String where, Problems problems) {
        put(id, one);
        if (!one.code().matches(CODE)) {
            problems.add(Problem.of("asset.code.shape", where + "code", one.code()));
        }
        if (one.name().isEmpty() || one.name().length() > LONGEST_NAME) {
            problems.add(Problem.of("asset.name.length", where + "name", one.name()));
        }
        if (!one.code().isEmpty() && all.entrySet().stream().anyMatch(other -> !other.getKey().equals(id) && other.getValue().code().equals(one.code()))) {
            problems.add(Problem.of("asset.code.taken", where + "code", one.code()));
        }
        if (one.organisation() != null && !organisation.test(one.organisation())) {
            problems.add(Problem.of("asset.organisation.unknown", where + "organisation", one.organisation()));
        }
        checkMeasures(one, where, problems);
        checkParent(id, one.parent(), where, problems);
    }

    private static void checkMeasures(Description one, String where, Problems problems) {
        var shape = one.shape();
        if (!shape.isWhole()) {
            problems.add(Problem.of("asset.shape.points", where + "shape.points", Integer.toString(shape.points().size()), shape.type().least, shape.type().most));
        }
        if (!shape.isOnEarth()) {
            problems.add(Problem.of("asset.shape.degrees", where + "shape.points", told(shape, point -> !point.isOnEarth())));
        } else if (!shape.points().stream().allMatch(Shape.Corner::isInSichuan)) {
            problems.add(Problem.of("asset.shape.province", where + "shape.points", told(shape, point -> !point.isInSichuan())));
        } else {
            shape.crossing().ifPresent(at -> problems.add(Problem.of("asset.shape.crossing", where + "shape.points", at.longitude() + " " + at.latitude())));
        }
        var height = one.heightMetres();
        if (height != null && (height.signum() < 0 || height.compareTo(HIGHEST) > 0)) {
            problems.add(Problem.of("asset.height.range", where + "heightMetres", height.toPlainString(), HIGHEST));
        }
    }

    private static String told(Shape shape, Predicate<Shape.Corner> wrong) {
        return shape.points().stream()
                .filter(wrong)
                .limit(MOST_TOLD)
                .map(point -> point.longitude() + " " + point.latitude())
                .collect(Collectors.joining("; "));
    }

    private void checkParent(UUID id, @Nullable UUID parent, String where, Problems problems) {
        if (parent == null) {
            return;
        }
        var above = new LinkedHashMap<UUID, Description>();
        for (UUID next = parent; next != null; next = above.get(next).parent()) {
            var found = all.get(next);
            if (found == null) {
                problems.add(Problem.of("asset.parent.unknown", where + "parent", next.toString()));
                return;
            }
            if (next.equals(id) || above.put(next, found) != null) {
                problems.add(Problem.of("asset.parent.circle", where + "parent", found.name()));
                return;
            }
        }
    }
}
