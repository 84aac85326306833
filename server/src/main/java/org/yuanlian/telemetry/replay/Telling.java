package org.yuanlian.telemetry.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.rule.Watch;

/// Brings what the judges tell into one sequence, holds floods back, and writes it down.
final class Telling implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private final AlarmJournal journal;
    private final Map<String, LiveRules.Flood> limits;
    private final Map<String, String> areas;
    private final Map<String, Floods> floods = new HashMap<>();
    private final List<AlarmChange> unwritten = new ArrayList<>();
    private long sequence;

    /// @param limits by group; groups without one hold nothing back
    /// @param areas of objects: what comes in one area holds nothing back in another
    /// @param there told of each change of the sequence that stands already
    Telling(Path file, Map<String, LiveRules.Flood> limits, Map<String, String> areas, Consumer<AlarmChange> there) throws IOException {
        this.limits = Map.copyOf(limits);
        this.areas = Map.copyOf(areas);
        this.journal = new AlarmJournal(file, change -> {
            restore(change);
            there.accept(change);
        });
        this.sequence = journal.last();
    }

    private void restore(AlarmChange change) {
        var known = floods(change.alarm());
        if (known != null) {
            known.restore(change);
        }
    }

    private @Nullable Floods floods(Alarm alarm) {
        var limit = limits.get(alarm.group());
        return limit == null ? null
                : floods.computeIfAbsent(flood(alarm), name -> new Floods(() -> told(name), limit.alarms(), limit.withinMillis(), limit.holdsBack()));
    }

    private String flood(Alarm alarm) {
        return alarm.group() + " in " + areas.getOrDefault(alarm.object(), "");
    }

    /// Also what could not be written yet.
    private Collection<Alarm> told(String flood) {
        var current = new TreeMap<Alarm.Key, Alarm>();
        Consumer<AlarmChange> apply = change -> {
            if (flood(change.alarm()).equals(flood)) {
                AlarmJournal.apply(change, current);
            }
        };
        journal.each(apply);
        unwritten.forEach(apply);
        return current.values();
    }

    synchronized void tell(List<Difference> differences) {
        if (differences.isEmpty() && unwritten.isEmpty()) {
            return;
        }
        for (var each : withFloods(differences)) {
            unwritten.add(new AlarmChange(++sequence, each.before(), each.after(), each.cause(), each.point()));
        }
        try {
            journal.append(List.copyOf(unwritten));
            unwritten.clear();
            notifyAll();
        } catch (IOException e) {
            LOG.warn("telemetry.alarm.write: {} changes wait until they can be written", unwritten.size(), e);
        }
    }

    /// Whether nothing waits that could not be written.
    synchronized boolean isWritten() {
        return unwritten.isEmpty();
    }

    private List<Difference> withFloods(List<Difference> differences) {
        var together = new LinkedHashMap<Floods, List<Difference>>();
        var told = new ArrayList<Difference>();
        for (var difference : differences) {
            var alarm = difference.after() != null ? difference.after() : Objects.requireNonNull(difference.before());
            var one = floods(alarm);
            if (one == null) {
                told.add(difference);
            } else {
                together.computeIfAbsent(one, _ -> new ArrayList<>()).add(difference);
            }
        }
        together.forEach((one, all) -> told.addAll(one.of(all)));
        return told;
    }

    synchronized List<AlarmChange> after(long number, int most) {
        return journal.after(number, most);
    }

    /// Waits for something to be told after a number, for a while. A number that was never given comes from a sequence that is
    /// lost, as when an older copy of the folder was put back: what there is is told from its beginning.
    synchronized List<AlarmChange> await(long number, int most, long millis) throws InterruptedException {
        long from = number > journal.last() ? 0 : number;
        if (journal.last() <= from) {
            wait(millis);
        }
        return journal.after(from, most);
    }

    synchronized Collection<Alarm> current() {
        return List.copyOf(journal.current().values());
    }

    /// What was told of one watch, the first raised first, whether it was held or not.
    synchronized List<Alarm> of(Watch watch) {
        var name = watch.name();
        var current = journal.of(name);
        unwritten.stream().filter(change -> change.alarm().watch().equals(name)).forEach(change -> AlarmJournal.apply(change, current));
        return current.values().stream().map(alarm -> alarm.withHeld(false)).toList();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
