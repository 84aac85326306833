package org.yuanlian.alarm.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Seats;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.alarm.AlarmDesk.Whole;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmHandling.Rung;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.alarm.HandlingRules;
import org.yuanlian.alarm.store.DerivationRows.Kept;
import org.yuanlian.alarm.store.HappeningForm;
import org.yuanlian.declaration.Text;
import org.yuanlian.department.Departments;
import org.yuanlian.kernel.AlarmLevel;

/// Alarms as they cross the wire.
@Component
class AlarmWire {
    private final HandlingRules rules;
    private final PlaceNames places;
    private final Departments departments;
    private final Seats seats;

    AlarmWire(HandlingRules rules, PlaceNames places, Departments departments, Seats seats) {
        this.rules = rules;
        this.places = places;
        this.departments = departments;
        this.seats = seats;
    }

    /// @param times how often the condition held, as far as is known
    /// @param silent whether it is silent now
    /// @param escalated the highest rung that it has reached; null while its term runs
    record AlarmCard(
            UUID id, long version, String place, String placeName, String object, String objectName, String rule, int ruleVersion, boolean demo,
            AlarmState state, AlarmLevel level, int round, Instant openedAt, Instant raisedAt, Instant since, @Nullable Instant dueAt,
            Instant lastAt, boolean lasts, boolean rederived, int times, @Nullable String holder, @Nullable String holderTitle,
            @Nullable String offeredTo, @Nullable String offeredTitle, boolean silent, @Nullable AlarmSilence silence, @Nullable AlarmEscalated escalated) {}

    record AlarmSilence(String by, String byTitle, String reason, Instant at, Instant until, boolean needsSecond, @Nullable String secondTitle) {}

    record AlarmEscalated(String id, Text title, Text addressee, Instant since, boolean verified) {}

    record AlarmHappened(long number, Instant at, String by, String byTitle, HappeningForm.Act act, Map<String, String> said) {}

    record AlarmPoint(String series, Instant at, @Nullable BigDecimal value) {}

    record AlarmDerived(
            String key, int revision, AlarmLevel level, Instant raisedAt, @Nullable Instant endedAt, boolean withdrawn, @Nullable String supersededBy,
            boolean holds, int ruleVersion, Instant recordedAt, List<AlarmPoint> evidence) {}

    /// @param history the first event, all that people did, and the last derivations
    /// @param derived revisions of the last occurrences
    /// @param earlier how many occurrences before these are not told
    /// @param holders who hold the post to which it has gone up
    record AlarmSheet(
            AlarmCard card, String ruleSource, @Nullable String falseReason, List<AlarmHappened> history, List<AlarmDerived> derived, int earlier,
            List<String> holders) {}

    AlarmCard card(Alarm one, Instant now) {
        var concern = one.concern();
        var hand = one.hand();
        var rung = rules.on(one.openedAt()).rung(one.dueAt(), now);
        return new AlarmCard(
                one.id(), one.version(), concern.place().key(), places.nameOf(concern.place()).orElse(concern.place().key()), concern.object(),
                concern.objectName(), concern.rule(), concern.ruleVersion(), concern.demo(), one.state(), one.level(), one.round(),
                one.openedAt(), Objects.requireNonNullElse(one.tally().last(), one.openedAt()), one.since(), one.dueAt(), one.lastAt(), one.lasts(), one.isRederived(),
                one.tally().holding(), hand.by() == null ? null : hand.by().name(),
                hand.by() == null ? null : hand.by().title(), hand.offeredTo(),
                hand.offeredTitle() == null ? hand.offeredTo() : hand.offeredTitle(), one.isSilent(now), silence(one),
                rung.map(reached -> escalated(reached, one)).orElse(null));
    }

    private static @Nullable AlarmSilence silence(Alarm one) {
        var silenced = one.silenced();
        if (silenced == null) {
            return null;
        }
        var second = silenced.second();
        return new AlarmSilence(
                silenced.by().name(), silenced.by().title(), silenced.reason(), silenced.at(), silenced.until(), silenced.needsSecond(),
                second == null ? null : second.title());
    }

    private AlarmEscalated escalated(Rung rung, Alarm one) {
        var due = one.dueAt() == null ? one.since() : one.dueAt();
        var post = departments.titleOfPost(rung.post()).orElse(new Text(rung.post(), rung.post()));
        return new AlarmEscalated(rung.id(), rung.title(), post, due.plus(Duration.ofMinutes(rung.afterMinutes())), rung.verified());
    }

    AlarmSheet sheet(Whole whole, Instant now) {
        var one = whole.alarm();
        var verdict = one.verdict();
        var holders = rules.on(one.openedAt()).rung(one.dueAt(), now)
                .map(rung -> seats.holding(rung.post(), rung.department(), one.concern().place()))
                .orElse(List.of());
        var occurrences = whole.occurrences().stream().collect(Collectors.toMap(Occurrence::key, each -> each));
        return new AlarmSheet(
                card(one, now), one.concern().ruleSource(), verdict == null ? null : verdict.reason(),
                whole.events().stream().map(AlarmWire::happened).toList(),
                whole.derived().stream().map(kept -> derived(kept, Objects.requireNonNull(occurrences.get(kept.derived().key())))).toList(),
                one.tally().known() - occurrences.size(), holders);
    }

    static AlarmHappened happened(AlarmEvent event) {
        var form = HappeningForm.of(event.what());
        return new AlarmHappened(event.number(), event.at(), event.by().name(), event.by().title(), form.act(), form.said());
    }

    private static AlarmDerived derived(Kept kept, Occurrence of) {
        var one = kept.derived();
        return new AlarmDerived(
                one.key(), one.revision(), one.level(), one.raisedAt(), one.endedAt(), one.withdrawn(), of.supersededBy(),
                of.holds() && of.revision() == one.revision(), one.rule().version(), kept.recordedAt(),
                one.evidence().stream().map(point -> new AlarmPoint(point.series(), point.at(), point.value())).toList());
    }
}
