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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.AlarmHandling;
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

    /// One thing that came at a time.
    private record Arrival(Instant at, UUID alarm) {}

    Counting(AlarmHandling rules, Span span, List<Round> rounds) {
        this.rules = rules;
        this.span = span;
        this.rounds = rounds;
    }

    List<DeskFigure> all() {
        return Stream.of(
                        load(), floods(), waiting(FigureKind.RECEIVING, one -> one.receivedAt), waiting(FigureKind.CLOSING, one -> one.closedAt),
                        nuisances(), falseShares(), chattering(), stale(), silences())
                .flatMap(Collection::stream)
                .toList();
    }

    private List<DeskFigure> load() {
        var byPerson = rounds.stream().filter(one -> one.receivedBy != null && span.holds(one.receivedAt))
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.receivedBy).name(), TreeMap::new, Collectors.toList()));
        return byPerson.values().stream().map(mine -> {
            var person = Objects.requireNonNull(mine.getFirst().receivedBy);
            var peak = most(mine.stream().map(one -> Objects.requireNonNull(one.receivedAt)), Duration.ofHours(1));
            return DeskFigure.of(FigureKind.LOAD, person.name(), person.title(), mine.stream().map(one -> one.alarm).toList())
                    .peaking(peak, peak > rules.measures().hourlyAlarms());
        }).toList();
    }

    private List<DeskFigure> floods() {
        var byPlace = rounds.stream().collect(Collectors.groupingBy(one -> one.concern.place(), TreeMap::new, Collectors.toList()));
        var floods = new ArrayList<DeskFigure>();
        byPlace.forEach((place, there) -> {
            var arrivals = there.stream()
                    .flatMap(one -> one.arrivals.stream().map(at -> new Arrival(at, one.alarm)))
                    .filter(one -> span.holds(one.at()))
                    .sorted(Comparator.comparing(Arrival::at))
                    .toList();
            floods(arrivals).forEach(flood -> floods.add(DeskFigure
                    .of(FigureKind.FLOOD, place.key() + "@" + flood.getFirst().at(), place.key(), flood.stream().map(Arrival::alarm).toList())
                    .peaking(most(flood.stream().map(Arrival::at), Duration.ofMinutes(rules.measures().floodMinutes())), true)
                    .between(flood.getFirst().at(), flood.getLast().at())));
        });
        return floods;
    }

    /// Each from the first alarm that is part of it to the last; two that touch are one.
    private List<List<Arrival>> floods(List<Arrival> arrivals) {
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
            return Stream.of(DeskFigure.of(kind, level.name(), level.name(), done.stream().map(one -> one.alarm).toList())
                    .counting(done.size(), null)
                    .lasting(rank(seconds, 50), rank(seconds, 95)));
        }).toList();
    }

    private static long rank(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private List<DeskFigure> nuisances() {
        return byConcern().stream()
                .map(same -> concern(FigureKind.NUISANCE, same).counting(arrived(same).count(), null))
                .filter(one -> one.count() > 0)
                .sorted(Comparator.comparingLong(DeskFigure::count).reversed().thenComparing(DeskFigure::key))
                .limit(TOP)
                .toList();
    }

    private Stream<Instant> arrived(List<Round> same) {
        return same.stream().flatMap(one -> one.arrivals.stream()).filter(span::holds);
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
                                reason.getValue().stream().map(one -> one.alarm).toList())
                        .counting(reason.getValue().size(), (long) verified.size()))
                .sorted(Comparator.comparingLong(DeskFigure::count).reversed().thenComparing(DeskFigure::key))
                .toList();
    }

    private List<DeskFigure> chattering() {
        var within = Duration.ofMinutes(rules.measures().chatterMinutes());
        return byConcern().stream().flatMap(same -> {
            var raised = same.stream().flatMap(one -> one.raised.stream()).filter(span::holds).toList();
            var most = most(raised.stream(), within);
            return most < rules.measures().chatterTimes()
                    ? Stream.empty()
                    : Stream.of(concern(FigureKind.CHATTERING, same).counting(raised.size(), null).peaking(most, true));
        }).toList();
    }

    private List<DeskFigure> stale() {
        var since = span.until().minus(Duration.ofHours(rules.measures().staleHours()));
        return rounds.stream()
                .filter(one -> (one.closedAt == null || !one.closedAt.isBefore(span.until())) && one.openedAt.isBefore(since))
                .sorted(Comparator.comparing((Round one) -> one.openedAt))
                .map(one -> concern(FigureKind.STALE, List.of(one)).between(one.openedAt, null).noting("", true))
                .toList();
    }

    private List<DeskFigure> silences() {
        return rounds.stream()
                .flatMap(one -> one.silences.stream().filter(silence -> span.holds(silence.at())).map(silence -> concern(FigureKind.SILENCED, List.of(one))
                        .keyed(one.alarm + "@" + silence.at())
                        .between(silence.at(), silence.until())
                        .noting(told(silence), silence.needsSecond() && silence.second() == null)))
                .toList();
    }

    private static String told(Alarm.Silenced silence) {
        var second = silence.second();
        return second == null ? silence.by().title() + "：" + silence.reason() : silence.by().title() + "、" + second.title() + "：" + silence.reason();
    }

    private List<List<Round>> byConcern() {
        return List.copyOf(rounds.stream().collect(Collectors.groupingBy(one -> one.concern.key(), TreeMap::new, Collectors.toList())).values());
    }

    private static DeskFigure concern(FigureKind kind, List<Round> same) {
        var first = same.getFirst();
        return DeskFigure.of(
                kind, same.size() == 1 ? first.alarm + "@" + first.openedAt : first.concern.key(), first.concern.objectName() + " · " + first.concern.rule(),
                same.stream().map(one -> one.alarm).toList());
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
