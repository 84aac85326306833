package org.yuanlian.alarm.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.Requires;
import org.yuanlian.alarm.AlarmDecided;
import org.yuanlian.alarm.AlarmDesk;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.AlarmState;
import org.yuanlian.alarm.Happening.Command;
import org.yuanlian.alarm.Happening.HandOver;
import org.yuanlian.alarm.HandlingRules;
import org.yuanlian.alarm.store.AlarmRows;
import org.yuanlian.alarm.store.HappeningForm;
import org.yuanlian.alarm.web.AlarmWire.AlarmCard;
import org.yuanlian.alarm.web.AlarmWire.AlarmHappened;
import org.yuanlian.alarm.web.AlarmWire.AlarmSheet;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Words;

/// The alarm desk: what waits, what was done with each, and what somebody does.
@RestController
@RequestMapping("/api/alarms")
final class AlarmsController {
    private static final int MOST = 500;
    private static final int MOST_OCCURRENCES = 100;
    private final AlarmDesk desk;
    private final AlarmWire wire;
    private final HandlingRules rules;
    private final Clock clock;

    AlarmsController(AlarmDesk desk, AlarmWire wire, HandlingRules rules, Clock clock) {
        this.desk = desk;
        this.wire = wire;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param now by the clock of the server, by which its terms run
    record Page(Instant now, long total, List<AlarmCard> items) {}

    /// The gravest first, and of those the ones with the least time left.
    ///
    /// @param rule by its id, as an alarm names it
    /// @param all whether those that are closed are told too
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable AlarmLevel level,
            @RequestParam(required = false) @Nullable AlarmState state,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "200") int limit) {
        var within = place == null || place.isBlank() ? Caller.current().place() : new Place(place);
        var holder = mine ? Caller.current().name() : null;
        var now = clock.instant();
        var found = desk.list(new AlarmRows.Wanted(
                within, !all && state != AlarmState.CLOSED, level, state, rule == null || rule.isBlank() ? null : rule, holder, words,
                Math.max(0, offset), Math.clamp(limit, 1, MOST)));
        return new Page(now, found.total(), found.items().stream().map(one -> wire.card(one, now)).toList());
    }

    record Handling(int version, String source, boolean verified, AlarmHandling rules) {}

    /// The rules of today.
    @GetMapping("/handling")
    Handling handling() {
        var declared = rules.now();
        return new Handling(declared.header().version(), declared.header().source(), declared.header().verified(), declared.body());
    }

    /// @param all whether all occurrences are told, and not the last hundred alone
    @GetMapping("/{id}")
    @Audited("alarm.read")
    AlarmSheet one(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all) {
        return wire.sheet(known(id, all ? Integer.MAX_VALUE : MOST_OCCURRENCES), clock.instant());
    }

    /// What somebody does; an act needs those of the fields that it speaks of.
    ///
    /// @param version of the alarm that was seen
    /// @param real whether the alarm is true, and `reason` why it is not
    /// @param to to whom it is handed over
    /// @param until when a silence ends
    record Wanted(
            long version, HappeningForm.Act act, @Nullable Boolean real, @Nullable String reason, @Nullable String to, @Nullable Instant until,
            @Nullable String text) {

        @Nullable Command command() {
            if (act == null || act == HappeningForm.Act.SILENCE && until == null || act == HappeningForm.Act.VERIFY && real == null) {
                return null;
            }
            var said = new LinkedHashMap<String, String>();
            put(said, "real", real);
            put(said, "reason", reason);
            put(said, "to", to);
            put(said, "until", until);
            put(said, "text", text);
            return act == HappeningForm.Act.DERIVE ? null : (Command) new HappeningForm(act, said).what();
        }

        private static void put(Map<String, String> said, String field, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                said.put(field, value.toString().strip());
            }
        }
    }

    @PostMapping("/{id}/acts")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AlarmSheet.class)))
    @ApiResponse(responseCode = "409", content = @Content(schema = @Schema(implementation = Overtaken.class)))
    @Requires(Permission.HANDLE_ALARMS)
    ResponseEntity<?> act(@PathVariable UUID id, @RequestBody Wanted wanted) {
        var command = wanted.command();
        if (command == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var caller = Caller.current();
        var decided = desk.act(id, wanted.version(), command, new Person(caller.name(), caller.displayName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (decided) {
            case AlarmDecided.Accepted _ -> ResponseEntity.status(HttpStatus.CREATED).body(one(id, false));
            case AlarmDecided.Refused refused -> throw AlarmDesk.refusal(refused.problems());
            case AlarmDecided.Changed changed -> ResponseEntity.status(HttpStatus.CONFLICT).body(overtaken(changed));
        };
    }

    /// Something else happened first.
    ///
    /// @param since what it was
    record Overtaken(int status, String code, String detail, AlarmCard now, List<AlarmHappened> since) {}

    private Overtaken overtaken(AlarmDecided.Changed changed) {
        var told = Language.of(LocaleContextHolder.getLocale().toLanguageTag()).what(Words.of("alarm.changed"));
        return new Overtaken(
                HttpStatus.CONFLICT.value(), "alarm.changed", told, wire.card(changed.now(), clock.instant()),
                changed.since().stream().map(AlarmWire::happened).toList());
    }

    record HandingOver(String to, @Nullable String text) {}

    /// @param alarms how many were offered
    record HandedOver(int alarms) {}

    /// Offers to one person all that the caller has, as at a change of shift.
    @PostMapping("/hand-overs")
    @Requires(Permission.HANDLE_ALARMS)
    HandedOver handOver(@RequestBody HandingOver wanted) {
        var caller = Caller.current();
        if (wanted.to() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var text = wanted.text() == null ? "" : wanted.text().strip();
        return new HandedOver(desk.handOverAll(caller.place(), new Person(caller.name(), caller.displayName()), new HandOver(wanted.to().strip(), text)));
    }

    private AlarmDesk.Whole known(UUID id, int most) {
        return desk.one(id, most).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
