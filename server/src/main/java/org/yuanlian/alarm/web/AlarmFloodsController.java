package org.yuanlian.alarm.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.Flood;
import org.yuanlian.alarm.HeldAlarms;
import org.yuanlian.alarm.store.HeldRows.Asked;
import org.yuanlian.alarm.store.HeldRows.Held;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Floods of alarms, what is kept from the desk in them, and how it is let through.
@RestController
@RequestMapping("/api/alarm-floods")
final class AlarmFloodsController {
    private final HeldAlarms held;
    private final PlaceNames places;
    private final Clock clock;

    AlarmFloodsController(HeldAlarms held, PlaceNames places, Clock clock) {
        this.held = held;
        this.places = places;
        this.clock = clock;
    }

    /// @param group the declaration that the rules stand in
    /// @param from when the first was raised, and `to` the last
    /// @param held how many were kept from the desk, of which `waiting` nobody let through and `lasting` last
    /// @param goesOn whether more may be held at any moment
    record Card(
            String place, String placeName, String group, Instant from, Instant to, boolean goesOn, int held, int waiting, int lasting,
            AlarmLevel level, boolean demo) {}

    /// Without days, those that go on or of which something waits that lasts.
    ///
    /// @param recorded what was recorded after that day is left out
    @GetMapping
    List<Card> floods(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate recorded,
            @RequestParam(required = false) @Nullable String place) {
        var within = place == null || place.isBlank() ? Caller.current().place() : new Place(place);
        if (from == null || to == null) {
            return held.now(within).stream().map(this::flood).toList();
        }
        var known = recorded == null ? clock.instant() : end(recorded);
        return held.floods(new Asked(within, from.atStartOfDay(AsOf.ZONE).toInstant(), end(to), known)).stream().map(this::flood).toList();
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(AsOf.ZONE).toInstant();
    }

    private Card flood(Flood flood) {
        var course = flood.course();
        var now = clock.instant();
        return new Card(
                course.place().key(), places.nameOf(course.place()).orElse(course.place().key()), course.group(), course.from(), course.to(), !flood.isOver(now, held.quiet(now)),
                flood.held(), flood.waiting(), flood.lasting(), flood.level(), flood.demo());
    }

    record HeldPoint(String series, Instant at, @Nullable BigDecimal value) {}

    /// @param letThroughAt when somebody brought it to the desk; null while it waits
    record HeldCard(
            String key, String object, String objectName, String rule, int ruleVersion, String ruleSource, AlarmLevel level, Instant raisedAt,
            @Nullable Instant endedAt, List<HeldPoint> evidence, @Nullable Instant letThroughAt, @Nullable String letThroughBy, @Nullable String text) {}

    @GetMapping("/alarms")
    @Audited("alarm.read")
    List<HeldCard> alarms(
            @RequestParam String place, @RequestParam String group, @RequestParam Instant from, @RequestParam Instant to,
            @RequestParam(required = false) @Nullable LocalDate recorded) {
        var known = recorded == null ? clock.instant() : end(recorded);
        return held.of(new Flood.Course(new Place(place), group, from, to), known).stream().map(AlarmFloodsController::alarm).toList();
    }

    private static HeldCard alarm(Held one) {
        var derived = one.derived();
        var release = one.release();
        return new HeldCard(
                derived.key(), derived.object().id(), derived.object().name(), derived.rule().id(), derived.rule().version(), derived.rule().source(),
                derived.level(), derived.raisedAt(), derived.endedAt(),
                derived.evidence().stream().map(point -> new HeldPoint(point.series(), point.at(), point.value())).toList(),
                release == null ? null : release.at(), release == null ? null : release.by().title(), release == null ? null : release.text());
    }

    /// @param from as the flood was told, and `to`: what was held after that waits on
    /// @param keys of those that are let through; without it all that wait
    record LettingThrough(String place, String group, Instant from, Instant to, String text, @Nullable Set<String> keys) {}

    /// @param alarms how many came to the desk; those that had come before are not counted
    record LetThrough(int alarms) {}

    @PostMapping("/releases")
    @Requires(Permission.HANDLE_ALARMS)
    LetThrough release(@RequestBody LettingThrough wanted) {
        if (wanted.place() == null || wanted.group() == null || wanted.from() == null || wanted.to() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var caller = Caller.current();
        var course = new Flood.Course(new Place(wanted.place()), wanted.group(), wanted.from(), wanted.to());
        var person = new Person(caller.name(), caller.displayName());
        var text = wanted.text() == null ? "" : wanted.text().strip();
        var keys = wanted.keys();
        return new LetThrough(keys == null ? held.release(course, person, text) : held.release(course, keys, person, text));
    }
}
