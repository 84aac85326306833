package org.yuanlian.alarm.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.figure.DeskFigure.Counted;
import org.yuanlian.kernel.AlarmLevel;

/// Counts rounds in a span of time.
final class Counting {
    private static final int TOP = 10;
    private final AlarmHandling rules;
    private final Span span;
    private final List<Round> rounds;

    /// @param until the first instant that is no longer counted
    record Span(Instant from, Instant until) {
        boolean holds(@Nullable Instant at) {
            return at != null && !at.isBefore(from) && at.isBefore(until);
        }
    }

    Counting(AlarmHandling rules, Span span, List<Round> rounds) {
        this.rules = rules;
        this.span = span;
        this.rounds = rounds;
    }

    List<DeskFigure> all() {
        return Stream.of(
                        load(), floods(), waiting(FigureKind.RECEIVING, one -> one.receivedAt), waiting(FigureKind.CLOSING, one -> one.closedAt),
                        nuisances(), falseShares(), chattering(), stale())
                .flatMap(Collection::stream)
                .toList();
    }

    private List<DeskFigure> load() {
        var byPerson = rounds.stream().filter(one -> one.receivedBy != null && span.holds(one.receivedAt))
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.receivedBy).name(), TreeMap::new, Collectors.toList()));
        return byPerson.values().stream().map(mine -> {
            var person = Objects.requireNonNull(mine.getFirst().receivedBy);
            var peak = most(mine.stream().map(one -> Objects.requireNonNull(one.receivedAt)), Duration.ofHours(1));
            return DeskFigure.of(FigureKind.LOAD, person.name(), person.title(), counted(mine, one -> one.receivedAt))
                    .peaking(peak, peak > rules.measures().hourlyAlarms());
        }).toList();
    }

    private List<DeskFigure> floods() {
        var byPlace = rounds.stream().collect(Collectors.groupingBy(one -> one.concern.place(), TreeMap::new, Collectors.toList()));
        var floods = new ArrayList<DeskFigure>();
        byPlace.forEach((place, there) -> {
            var arrivals = within(there, one -> one.arrivals);
            floods(arrivals).forEach(flood -> floods.add(DeskFigure
                    .of(FigureKind.FLOOD, place.key() + "@" + flood.getFirst().at(), place.key(), flood)
                    .peaking(most(flood.stream().map(Counted::at), Duration.ofMinutes(rules.measures().floodMinutes())), true)
                    .between(flood.getFirst().at(), flood.getLast().at())));
        });
        return floods;
    }

    /// Each from the first alarm that is part of it to the last; two that touch are one.
    private List<List<Counted>> floods(List<Counted> arrivals) {
        var within = Duration.ofMinutes(rules.measures().floodMinutes());
        var spans = new ArrayList<int[]>();
        for (int first = 0, last = 0; last < arrivals.size(); last++) {
            while (!arrivals.get(first).at().plus(within).isAfter(arrivals.get(last).at())) {
                first++;
            }
            if (last - first + 1 > rules.measures().floodAlarms()) {
                if (!spans.isEmpty() && spans.getLast()[1] >= first) {
                    spans.getLast()[1] = last;
                } else {
                    spans.add(new int[] {first, last});
                }
            }
        }
        return spans.stream().map(one -> arrivals.subList(one[0], one[1] + 1)).toList();
    }

    private List<DeskFigure> waiting(FigureKind kind, Function<Round, @Nullable Instant> ended) {
        return Arrays.stream(AlarmLevel.values()).flatMap(level -> {
            var done = rounds.stream().filter(one -> one.level == level && span.holds(ended.apply(one))).toList();
            if (done.isEmpty()) {
                return Stream.empty();
            }
            var seconds = done.stream()
                    .map(one -> Duration.between(one.openedAt, Objects.requireNonNull(ended.apply(one))).toSeconds())
                    .sorted()
                    .toList();
            return Stream.of(DeskFigure.of(kind, level.name(), level.name(), counted(done, ended))
                    .lasting(rank(seconds, 50), rank(seconds, 95)));
        }).toList();
    }

    private static long rank(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private List<DeskFigure> nuisances() {
        return byConcern().stream()
                .map(same -> concern(FigureKind.NUISANCE, same, within(same, one -> one.arrivals)))
                .filter(one -> one.count() > 0)
                .sorted(Comparator.comparingLong(DeskFigure::count).reversed().thenComparing(DeskFigure::key))
                .limit(TOP)
                .toList();
    }

    private List<Counted> within(List<Round> same, Function<Round, List<Instant>> happened) {
        return same.stream()
                .flatMap(one -> happened.apply(one).stream().filter(span::holds).map(at -> new Counted(one.alarm, at)))
                .sorted(Comparator.comparing(Counted::at))
                .toList();
    }

    private static List<Counted> counted(List<Round> rounds, Function<Round, @Nullable Instant> happened) {
        return rounds.stream()
                .map(one -> new Counted(one.alarm, Objects.requireNonNull(happened.apply(one))))
                .sorted(Comparator.comparing(Counted::at))
                .toList();
    }

    private List<DeskFigure> falseShares() {
        var verified = rounds.stream().filter(one -> one.verdict != null && span.holds(one.verifiedAt)).toList();
        return verified.stream()
                .filter(one -> !Objects.requireNonNull(one.verdict).real())
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(Objects.requireNonNull(one.verdict).reason(), ""), TreeMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(reason -> DeskFigure
                        .of(FigureKind.FALSE_SHARE, reason.getKey(), rules.falseReason(reason.getKey()).map(one -> one.title().zh()).orElse(reason.getKey()),
                                counted(reason.getValue(), one -> one.verifiedAt))
                        .outOf(verified.size()))
                .sorted(Comparator.comparingLong(DeskFigure::count).reversed().thenComparing(DeskFigure::key))
                .toList();
    }

    private List<DeskFigure> chattering() {
        var within = Duration.ofMinutes(rules.measures().chatterMinutes());
        return byConcern().stream().flatMap(same -> {
            var raised = within(same, one -> one.raised);
            var most = most(raised.stream().map(Counted::at), within);
            return most < rules.measures().chatterTimes()
                    ? Stream.empty()
                    : Stream.of(concern(FigureKind.CHATTERING, same, raised).peaking(most, true));
        }).toList();
    }

    private List<DeskFigure> stale() {
        var since = span.until().minus(Duration.ofHours(rules.measures().staleHours()));
        return rounds.stream()
                .filter(one -> (one.closedAt == null || !one.closedAt.isBefore(span.until())) && one.openedAt.isBefore(since))
                .sorted(Comparator.comparing((Round one) -> one.openedAt))
                .map(one -> concern(FigureKind.STALE, List.of(one), List.of(new Counted(one.alarm, one.openedAt))).tooMuchSince(one.openedAt))
                .toList();
    }

    private List<List<Round>> byConcern() {
        return List.copyOf(rounds.stream().collect(Collectors.groupingBy(one -> one.concern.key(), TreeMap::new, Collectors.toList())).values());
    }

    private static DeskFigure concern(FigureKind kind, List<Round> same, List<Counted> counted) {
        var first = same.getFirst();
        return DeskFigure.of(
                kind, same.size() == 1 ? first.alarm + "@" + first.openedAt : first.concern.key(), first.concern.objectName() + " · " + first.concern.rule(),
                counted);
    }

    private static long most(Stream<Instant> times, Duration within) {
        var sorted = times.sorted().toList();
        var most = 0;
        for (int first = 0, last = 0; last < sorted.size(); last++) {
            while (!sorted.get(first).plus(within).isAfter(sorted.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
