package org.yuanlian.forecast.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Trait;
import org.yuanlian.forecast.hazard.Watched;

/// Goes once through the whole log in the order of time, and asks of each case, after each tenth of its time,
/// what was known by then: of the case itself, and of all others.
final class Sweep {
    private static final int TENTHS = 10;
    private final List<Course> courses;
    private final double logEnds;
    private final Crowd crowd = new Crowd();
    private final Map<Course, Integer> taken = new HashMap<>();
    private final List<Watched> asked = new ArrayList<>();

    private enum Turn {
        STEP,
        DEADLINE,
        END,
        ASK
    }

    private record Tick(double at, Turn turn, Course course) {}

    private Sweep(Courses courses) {
        this.courses = courses.all();
        this.logEnds = courses.logEnds();
    }

    static List<Watched> over(Courses courses) {
        var sweep = new Sweep(courses);
        sweep.ticks().forEach(sweep::take);
        return List.copyOf(sweep.asked);
    }

    /// What happens at a moment comes before what is asked at it.
    private List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (var course : courses) {
            course.steps().forEach(step -> ticks.add(new Tick(step.at(), Turn.STEP, course)));
            ticks.add(new Tick(course.deadline(), Turn.DEADLINE, course));
            if (Double.isFinite(course.end())) {
                ticks.add(new Tick(course.end(), Turn.END, course));
            }
            for (int tenth = 0; tenth < TENTHS; tenth++) {
                var at = course.start() + (course.deadline() - course.start()) * tenth / TENTHS;
                if (at < course.end() && at < logEnds) {
                    ticks.add(new Tick(at, Turn.ASK, course));
                }
            }
        }
        ticks.sort(Comparator.comparingDouble(Tick::at).thenComparing(Tick::turn).thenComparing(tick -> tick.course().id()));
        return ticks;
    }

    private void take(Tick tick) {
        switch (tick.turn()) {
            case STEP -> {
                var next = taken.merge(tick.course(), 1, Integer::sum);
                crowd.step(tick.course(), tick.course().steps().get(next - 1));
            }
            case DEADLINE -> crowd.deadline(tick.course());
            case END -> crowd.end(tick.course());
            case ASK -> asked.add(ask(tick.course(), tick.at()));
        }
    }

    private Watched ask(Course course, double at) {
        var steps = course.steps().subList(0, taken.getOrDefault(course, 0));
        var traits = new ArrayList<Trait>();
        own(course, steps, traits);
        crowd.traits(course, traits);
        traits.add(Trait.number("weekend", weekend(at, course.deadline())));
        var last = steps.getLast();
        var question = new Question(course.id(), at, course.start(), course.deadline(), last.activity(), last.at(), traits);
        return new Watched(question, course.end(), logEnds);
    }

    private static void own(Course course, List<Course.Step> steps, List<Trait> traits) {
        var done = new HashMap<String, Integer>();
        steps.forEach(step -> done.merge(step.activity(), 1, Integer::sum));
        traits.add(Trait.number("events", StrictMath.log1p(steps.size())));
        traits.add(Trait.number("repeated", StrictMath.log1p(steps.size() - done.size())));
        traits.add(Trait.number("handed-over", StrictMath.log1p(handovers(steps))));
        traits.add(Trait.named("activity", steps.getLast().activity()));
        done.keySet().stream().sorted().forEach(activity -> traits.add(Trait.named("done " + activity, "")));
        latest(course, steps).forEach((key, value) -> traits.add(Trait.named(key, value)));
    }

    /// Numbers of other systems are of unknown scale, so that what a log says is taken by name.
    private static Map<String, String> latest(Course course, List<Course.Step> steps) {
        var latest = new TreeMap<String, String>();
        course.known().forEach((key, value) -> latest.put(key, value.words()));
        for (var step : steps) {
            step.attributes().forEach((key, value) -> latest.put(key, value.words()));
        }
        return latest;
    }

    private static int handovers(List<Course.Step> steps) {
        var changes = 0;
        var before = "";
        for (var step : steps) {
            var hands = Crowd.hands(step);
            changes += !before.isEmpty() && !hands.equals(before) ? 1 : 0;
            before = hands;
        }
        return changes;
    }

    /// The share of Saturdays and Sundays among the days that are left.
    private static double weekend(double at, double deadline) {
        var days = (int) Math.max(1, Math.min(400, Math.ceil(deadline - at)));
        var first = (long) Math.floor(at + 8 / 24.0);
        var free = 0;
        for (long day = first; day < first + days; day++) {
            free += Math.floorMod(day + 3, 7) >= 5 ? 1 : 0;
        }
        return free / (double) days;
    }

    static Set<String> ids(List<Watched> watched) {
        var ids = new HashSet<String>();
        watched.forEach(each -> ids.add(each.question().id()));
        return ids;
    }
}
