package org.yuanlian.forecast.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.eventlog.Event;
import org.yuanlian.eventlog.EventLog;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Value;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The cases of a log that have a day, and how many have none.
///
/// @param dayless cases of which nothing says by when they were to be done
/// @param backward cases whose day is not after their first event
record Courses(List<Course> all, int dayless, int backward) {

    /// @throws Refusal where there is no such attribute, or where its value is no day: each case is named
    static Courses of(String file, EventLog log, Asked asked) {
        refuseUnknown(asked, log);
        var problems = new ArrayList<Problem>();
        var courses = new ArrayList<Course>();
        var dayless = 0;
        var backward = 0;
        for (var trace : log.traces()) {
            var value = trace.events().isEmpty() ? null : said(trace, asked.allowed());
            var deadline = value == null ? null : Allowed.instant(value, trace);
            if (value == null) {
                dayless++;
            } else if (deadline == null) {
                problems.add(Problem.of("forecast.deadline.unparsable", file + ":" + trace.line(), value.words(), trace.id()));
            } else if (!deadline.isAfter(Course.start(trace))) {
                backward++;
            } else {
                courses.add(Course.of(trace, deadline, asked.last(), known(trace, asked.known())));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal("Some deadlines say no day", problems);
        }
        return new Courses(List.copyOf(courses), dayless, backward);
    }

    private static @Nullable Value said(Trace trace, Allowed allowed) {
        return switch (allowed) {
            case Allowed.After(var term) -> new Value.Time(Allowed.after(trace, term));
            case Allowed.Attribute(var name) -> trace.attributes().getOrDefault(name, early(trace, name));
        };
    }

    /// Of the first event only: what a later one says was not known before.
    private static @Nullable Value early(Trace trace, String name) {
        return trace.events().stream()
                .min(Comparator.comparing(Event::at))
                .map(event -> event.attributes().get(name))
                .orElse(null);
    }

    private static Map<String, Value> known(Trace trace, Collection<String> names) {
        var known = new LinkedHashMap<String, Value>();
        for (var name : names) {
            var value = trace.attributes().get(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        return known;
    }

    private static void refuseUnknown(Asked asked, EventLog log) {
        var problems = new ArrayList<Problem>();
        var ofCases = names(log.traces().stream().map(Trace::attributes));
        if (asked.allowed() instanceof Allowed.Attribute(var name)) {
            var ofFirst = names(log.traces().stream().filter(trace -> !trace.events().isEmpty()).map(trace -> trace.events().getFirst().attributes()));
            var all = new TreeSet<>(ofCases);
            all.addAll(ofFirst);
            if (!all.contains(name)) {
                problems.add(unknown("forecast.deadline.unknown", "--deadline", name, all));
            }
        }
        for (var name : asked.known()) {
            if (!ofCases.contains(name)) {
                problems.add(unknown("forecast.attribute.unknown", "--known-at-start", name, ofCases));
            }
        }
        var last = asked.last();
        var activities = new TreeSet<String>();
        log.traces().forEach(trace -> trace.events().forEach(event -> activities.add(event.activity())));
        if (last != null && !activities.contains(last)) {
            problems.add(unknown("forecast.activity.unknown", "--end", last, activities));
        }
        if (!problems.isEmpty()) {
            throw new Refusal("The log has no such name", problems);
        }
    }

    private static Problem unknown(String code, String where, String name, Set<String> all) {
        var some = String.join(", ", all.stream().limit(20).toList());
        return Nearest.to(name, all)
                .map(near -> Problem.of(code, where, name, near))
                .orElseGet(() -> Problem.of(code + "#listed", where, name, some.isEmpty() ? "–" : some));
    }

    private static Set<String> names(Stream<Map<String, Value>> attributes) {
        var names = new TreeSet<String>();
        attributes.forEach(each -> names.addAll(each.keySet()));
        return names;
    }

    /// The moment of the last event of all.
    double logEnds() {
        return all.stream().flatMap(course -> course.steps().stream()).mapToDouble(Course.Step::at).max().orElse(0);
    }

    Instant start(double share) {
        var starts = all.stream().mapToDouble(Course::start).sorted().toArray();
        return Course.instant(starts[(int) Math.min(starts.length - 1, Math.floor(starts.length * share))]);
    }
}
