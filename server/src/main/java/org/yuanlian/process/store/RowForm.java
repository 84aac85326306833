package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.clock.Clock;
import org.yuanlian.clock.Suspension;
import org.yuanlian.clock.Suspensions;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Act;
import org.yuanlian.process.Case;
import org.yuanlian.process.CommandForm;
import org.yuanlian.process.Event;
import org.yuanlian.process.Signature;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How cases, steps and events stand in rows.
@Component
class RowForm {
    private static final String NONE = "[]";
    private final JsonMapper json;

    RowForm(JsonMapper json) {
        this.json = json;
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    Stream<Object[]> heads(List<Case> all) {
        return all.stream().map(one -> {
            var opened = one.opened();
            return new @Nullable Object[] {
                one.id(), one.place().key(), opened.kind(), opened.title(), opened.subject(), opened.definition(),
                opened.version(), opened.hash().hex(), json(opened.facts()), opened.demo(), at(one.openedAt()), one.openedBy(),
                one.state().name(), one.version(), at(one.lastAt())
            };
        });
    }

    Stream<Object[]> steps(Case one) {
        return IntStream.range(0, one.steps().size()).mapToObj(i -> {
            var step = one.steps().get(i);
            var task = step.task();
            return new @Nullable Object[] {
                one.id(), i, task.id(), one.place().key(), task.title().zh(), task.title().en(), task.department(),
                days(task.statutory()), kind(task.statutory()), days(task.promised()), kind(task.promised()),
                array(task.dependsOn()), task.signing().rule().name(), array(task.signing().departments()), step.state().name(),
                step.round(), task.withinHours()
            };
        });
    }

    static @Nullable String[] move(CaseRows.Written one) {
        return new @Nullable String[] {
            Long.toString(one.after().version()), one.after().state().name(), one.after().lastAt().toString(),
            one.before().id().toString(), Long.toString(one.before().version()), one.before().lastAt().toString()
        };
    }

    List<@Nullable String[]> changes(CaseRows.Written one, WorkingCalendar calendar) {
        return IntStream.range(0, one.after().steps().size())
                .filter(i -> !one.after().steps().get(i).equals(one.before().steps().get(i)))
                .mapToObj(i -> change(one.after().id(), i, one.after().steps().get(i), calendar))
                .toList();
    }

    private @Nullable String[] change(UUID id, int ordinal, Step step, WorkingCalendar calendar) {
        var running = running(step, calendar).orElse(null);
        return new @Nullable String[] {
            step.state().name(), Integer.toString(step.round()), text(step.receivedOn()),
            list(step.suspensions().all().stream().map(RowForm::suspension).toList()), list(step.signatures()), step.assignee(),
            step.delegate(), Integer.toString(step.urged()), text(step.endedOn()), running == null ? null : running.from().toString(),
            running == null ? null : Integer.toString(running.left().days()), running == null ? null : running.left().kind().name(),
            id.toString(), Integer.toString(ordinal)
        };
    }

    private String list(List<?> all) {
        return all.isEmpty() ? NONE : json(all);
    }

    /// Where hours count as well as days, the days alone say nothing.
    private static Optional<Clock.Running> running(Step step, WorkingCalendar calendar) {
        return step.task().withinHours() == null && (step.state() == StepState.RUNNING || step.state() == StepState.STOPPED)
                ? step.clock().flatMap(clock -> clock.running(calendar))
                : Optional.empty();
    }

    private static Map<String, @Nullable String> suspension(Suspension one) {
        var row = new LinkedHashMap<String, @Nullable String>();
        row.put("kind", one.kind().name());
        row.put("from", one.from().toString());
        row.put("until", text(one.until()));
        return row;
    }

    Suspensions suspensions(String text) {
        return text.equals(NONE) ? Suspensions.NONE : new Suspensions(json.readValue(text, new TypeReference<List<Suspension>>() {}));
    }

    List<Signature> signatures(String text) {
        return text.equals(NONE) ? List.of() : json.readValue(text, new TypeReference<>() {});
    }

    Map<String, String> words(String text) {
        return text.equals("{}") ? Map.of() : json.readValue(text, new TypeReference<>() {});
    }

    @Nullable String[] event(Event event, Place place) {
        var form = CommandForm.of(event.what());
        return new @Nullable String[] {
            event.caseId().toString(), Long.toString(event.number()), place.key(), event.at().toString(), event.recordedAt().toString(),
            event.by(), event.department(), form.step(), Integer.toString(event.round()), form.act().name(), json(form.said())
        };
    }

    Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getObject("case_id", UUID.class),
                row.getLong("number"),
                instant(row, "at"),
                instant(row, "recorded_at"),
                row.getString("by_whom"),
                row.getString("department"),
                row.getInt("round"),
                new CommandForm(Act.valueOf(row.getString("kind")), row.getString("step"), words(row.getString("detail"))).command());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    /// @return none where the column is null
    static List<Instant> instants(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Stream.of((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList();
    }

    static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable Integer days(@Nullable Term term) {
        return term == null ? null : term.days();
    }

    private static @Nullable String kind(@Nullable Term term) {
        return term == null ? null : term.kind().name();
    }

    static String array(List<? extends @Nullable String> words) {
        return words.stream()
                .map(word -> word == null ? "null" : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
