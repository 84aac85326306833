package org.yuanlian.forecast.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuanlian.eventlog.Event;
import org.yuanlian.forecast.hazard.Trait;

/// All cases at one moment: who has how many in hand, and how often those that are decided were late.
final class Crowd {
    /// As many cases of the average stand beside the decided ones of somebody, so that few do not shout.
    private static final double PRIOR = 10;
    private final Map<Course, String> running = new HashMap<>();
    private final Map<String, Integer> load = new HashMap<>();
    private final Set<Course> decided = new HashSet<>();
    private final Map<String, double[]> history = new HashMap<>();
    private final double[] all = new double[2];

    static String hands(Course.Step step) {
        var group = step.attributes().get(Event.GROUP);
        var resource = step.attributes().get(Event.RESOURCE);
        return group != null ? group.words() : resource != null ? resource.words() : "";
    }

    void step(Course course, Course.Step step) {
        var hands = hands(step);
        var before = running.put(course, hands);
        if (before != null) {
            load.merge(before, -1, Integer::sum);
        }
        load.merge(hands, 1, Integer::sum);
    }

    /// Its day has come. Whoever still has it is late.
    void deadline(Course course) {
        var hands = running.get(course);
        if (hands != null && decided.add(course)) {
            count(hands, 1);
        }
    }

    void end(Course course) {
        var hands = running.remove(course);
        if (hands != null) {
            load.merge(hands, -1, Integer::sum);
            if (decided.add(course)) {
                count(hands, 0);
            }
        }
    }

    private void count(String hands, int late) {
        var own = history.computeIfAbsent(hands, _ -> new double[2]);
        own[0] += late;
        own[1]++;
        all[0] += late;
        all[1]++;
    }

    void traits(Course course, List<Trait> traits) {
        var hands = running.getOrDefault(course, "");
        var average = (all[0] + PRIOR / 2) / (all[1] + PRIOR);
        var own = history.getOrDefault(hands, new double[2]);
        traits.add(Trait.number("running", StrictMath.log1p(running.size())));
        if (!hands.isEmpty()) {
            traits.add(Trait.number("load", StrictMath.log1p(load.getOrDefault(hands, 0))));
            traits.add(Trait.number("history", (own[0] + PRIOR * average) / (own[1] + PRIOR)));
        }
        traits.add(Trait.number("late-so-far", average));
    }
}
