package org.yuanlian.supervision.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Stretch;
import org.yuanlian.supervision.declared.ObstaclesDeclaration;
import org.yuanlian.supervision.declared.ObstaclesDeclaration.Lack;

/// One thing that stands in the way of one project.
///
/// @param lacking the kinds of evidence of which one would do; empty where money lacks, or a person recorded a blocker
/// @param stretch from where the project stands to the stage that it stands in the way of; null where nothing is to compare with
/// @param openedOn the day on which a person recorded it; null for what the stage lacks
public record Finding(
        String under,
        Text what,
        List<String> lacking,
        @Nullable Stretch stretch,
        @Nullable LocalDate due,
        @Nullable LocalDate openedOn) {
    private static final List<Stage> PATH = List.of(
            Stage.SIGNED, Stage.PERFORMED, Stage.SITE_SECURED, Stage.STARTED, Stage.COMPLETED, Stage.PRODUCING, Stage.AT_CAPACITY);

    /// What stands in the way of a project: what people recorded, and what its stage lacks.
    public static List<Finding> of(Underway project, ObstaclesDeclaration rules) {
        var found = new ArrayList<Finding>();
        var at = at(project);
        for (var blocker : project.blockers()) {
            found.add(recorded(blocker, project, at, rules));
        }
        for (var lack : rules.lacks()) {
            if (at != null && lack.concerns(at) && lacks(project, lack)) {
                found.add(new Finding(
                        lack.under(), lack.title(), lack.anyOf(), new Stretch(at, lack.before()),
                        project.plans().get(lack.before()), null));
            }
        }
        return found;
    }

    /// Every stretch that a finding may compare.
    public static Set<Stretch> stretches(ObstaclesDeclaration rules) {
        var stretches = new LinkedHashSet<Stretch>();
        for (var at : PATH.subList(0, PATH.size() - 1)) {
            stretches.add(new Stretch(at, next(at)));
            rules.lacks().stream().filter(lack -> lack.concerns(at)).map(Lack::before).forEach(before -> stretches.add(new Stretch(at, before)));
        }
        return stretches;
    }

    private static Finding recorded(
            Underway.Blocker blocker, Underway project, @Nullable Stage at, ObstaclesDeclaration rules) {
        var colon = Math.max(blocker.text().indexOf(':'), blocker.text().indexOf('：'));
        var named = colon < 0 ? "" : blocker.text().substring(0, colon).strip();
        var known = rules.classIds().contains(named);
        var said = known ? blocker.text().substring(colon + 1).strip() : blocker.text();
        var stretch = at == null || at == Stage.AT_CAPACITY ? null : new Stretch(at, next(at));
        var planned = stretch == null ? null : project.plans().get(stretch.to());
        return new Finding(
                known ? named : rules.otherwise(),
                new Text(said, said),
                List.of(),
                stretch,
                planned == null ? project.due() : planned,
                blocker.openedOn());
    }

    private static boolean lacks(Underway project, Lack lack) {
        var percent = lack.arrivedPercent();
        return percent == null
                ? disjoint(lack.anyOf(), project.has())
                : project.arrivedPercent() != null && project.arrivedPercent() < percent;
    }

    private static boolean disjoint(Collection<String> some, Set<String> others) {
        return some.stream().noneMatch(others::contains);
    }

    /// The stage on the path to full production; null for a project without a formal contract.
    private static @Nullable Stage at(Underway project) {
        var stage = project.stage();
        if (stage == null || !project.contracted() || project.since() == null) {
            return null;
        }
        return PATH.reversed().stream().filter(stage::isAtLeast).findFirst().orElse(null);
    }

    private static Stage next(Stage at) {
        return Objects.requireNonNull(PATH.get(PATH.indexOf(at) + 1));
    }
}
