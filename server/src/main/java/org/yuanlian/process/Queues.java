package org.yuanlian.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.store.QueueRow;
import org.yuanlian.process.store.QueueRows;
import org.yuanlian.process.store.QueueRows.Bunch;
import org.yuanlian.process.store.QueueRows.Group;
import org.yuanlian.process.store.QueueRows.Range;
import org.yuanlian.process.store.QueueRows.Spot;
import org.yuanlian.registry.HolidayNotices;

/// Who has to do what by when. Days are reckoned by the calendar of today, so a notice that moves holidays
/// moves every due day with it.
@Component
public class Queues {
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private final QueueRows rows;
    private final WorkingCalendar calendar;

    Queues(QueueRows rows, HolidayNotices notices) {
        this.rows = rows;
        this.calendar = notices.calendar();
    }

    /// The steps that a department has in hand: those whose clock runs by the time that is left, then the others.
    @Transactional(readOnly = true)
    public Queue of(String department, LocalDate on, QueueExtent extent) {
        var alerts = new LinkedHashSet<Problem>();
        var bunches = rows.bunches(department, extent.within()).stream()
                .map(bunch -> dated(bunch, alerts))
                .sorted(Comparator.comparing(Dated::due).thenComparing(one -> one.bunch().clockFrom()))
                .toList();
        var running = steps(bunches, _ -> true);
        var items = new ArrayList<>(clocked(department, bunches, extent).stream()
                .map(item -> item.dated(on, calendar))
                .toList());
        var rest = extent.limit() - items.size();
        if (rest > 0) {
            var from = Math.max(0, extent.offset() - running);
            rows.unclocked(department, extent.within(), from, rest).forEach(item -> items.add(item.dated(on, calendar)));
        }
        return new Queue(
                running,
                steps(bunches, on::isAfter),
                steps(bunches, on::equals),
                rows.unclocked(department, extent.within()),
                items,
                List.copyOf(alerts));
    }

    private List<QueueRow> clocked(String department, List<Dated> bunches, QueueExtent extent) {
        var wanted = new ArrayList<Bunch>();
        var before = 0L;
        var skip = 0L;
        for (var one : bunches) {
            var after = before + one.bunch().steps();
            if (after > extent.offset() && before < extent.offset() + extent.limit()) {
                skip = wanted.isEmpty() ? extent.offset() - before : skip;
                wanted.add(one.bunch());
            }
            before = after;
        }
        return wanted.isEmpty() ? List.of() : rows.items(rows.spots(department, wanted, extent.within(), skip, extent.limit()));
    }

    /// What each department has overdue and due on a day.
    @Transactional(readOnly = true)
    public List<DueCount> due(LocalDate on, Place within) {
        return rows.counts(ranges(rows.groups(null), on, new LinkedHashSet<>()), within);
    }

    /// The steps that end on a day, of one department or of all, department by department.
    @Transactional(readOnly = true)
    public List<QueueItem> dueOn(LocalDate on, @Nullable String department, QueueExtent extent) {
        var spots = new ArrayList<Spot>();
        var skip = extent.offset();
        for (var own : byDepartment(ranges(rows.groups(department), on, new LinkedHashSet<>()))) {
            var passed = skip == 0 ? 0 : Math.min(skip, dueToday(own, extent.within()));
            skip -= passed;
            if (spots.size() == extent.limit()) {
                break;
            }
            spots.addAll(rows.within(own, new QueueExtent(extent.within(), passed, extent.limit() - spots.size())));
        }
        return rows.items(spots).stream().map(item -> item.dated(on, calendar)).toList();
    }

    private static Collection<List<Range>> byDepartment(List<Range> ranges) {
        return ranges.stream()
                .collect(Collectors.groupingBy(range -> range.group().department(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private int dueToday(List<Range> ranges, Place within) {
        return rows.counts(ranges, within).stream().mapToInt(count -> (int) count.dueToday()).sum();
    }

    /// Steps whose term ends within some days, those that end first, and how many there are.
    public record Ending(long total, List<QueueItem> items) {}

    /// The days within which terms end.
    ///
    /// @param first null for however long ago
    /// @param on which what is left is told
    public record Days(@Nullable LocalDate first, LocalDate last, LocalDate on) {}

    /// @param department null for all
    @Transactional(readOnly = true)
    public Ending ending(@Nullable String department, Days days, QueueExtent extent) {
        var alerts = new LinkedHashSet<Problem>();
        var ranges = between(rows.groups(department), days.first(), days.last(), alerts);
        var total = rows.counts(ranges, extent.within()).stream().mapToLong(DueCount::dueToday).sum();
        var spots = rows.firstOfEach(ranges, extent.within(), extent.offset() + extent.limit()).stream()
                .map(spot -> new Ends(spot, due(spot.left(), spot.clockFrom(), alerts)))
                .sorted(Comparator.comparing(Ends::on).thenComparing(one -> one.spot().clockFrom()))
                .skip(extent.offset())
                .limit(extent.limit())
                .map(Ends::spot)
                .toList();
        return new Ending(total, rows.items(spots).stream().map(item -> item.dated(days.on(), calendar)).toList());
    }

    private List<Range> ranges(List<Group> groups, LocalDate on, LinkedHashSet<Problem> alerts) {
        return between(groups, on, on, alerts);
    }

    private List<Range> between(List<Group> groups, @Nullable LocalDate first, LocalDate last, LinkedHashSet<Problem> alerts) {
        var ranges = new ArrayList<Range>();
        for (var group : groups) {
            try {
                ranges.add(new Range(
                        group,
                        first == null ? LONG_AGO : group.left().latestStartOfWhatEndsBy(first.minusDays(1), calendar),
                        group.left().latestStartOfWhatEndsBy(last, calendar)));
            } catch (Refusal refusal) {
                alerts.addAll(refusal.problems());
            }
        }
        return ranges;
    }

    private record Dated(Bunch bunch, LocalDate due) {}

    private record Ends(Spot spot, LocalDate on) {}

    private static long steps(List<Dated> bunches, Predicate<LocalDate> due) {
        return bunches.stream().filter(one -> due.test(one.due())).mapToLong(one -> one.bunch().steps()).sum();
    }

    private Dated dated(Bunch bunch, LinkedHashSet<Problem> alerts) {
        return new Dated(bunch, due(bunch.left(), bunch.clockFrom(), alerts));
    }

    /// What cannot be told comes after what can.
    private LocalDate due(Term left, LocalDate clockFrom, LinkedHashSet<Problem> alerts) {
        try {
            return left.endAfter(clockFrom, calendar);
        } catch (Refusal refusal) {
            alerts.addAll(refusal.problems());
            return LocalDate.MAX;
        }
    }
}
