package org.yuanlian.process.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                step.round()
            };
        });
    }

    static Map<String, Object> move(CaseRows.Written one) {
        return Map.of(
                "id", one.before().id(),
                "expected", one.before().version(),
                "version", one.after().version(),
                "state", one.after().state().name(),
                "last_at", one.after().lastAt().toString());
    }

    Stream<Map<String, @Nullable Object>> changes(CaseRows.Written one, WorkingCalendar calendar) {
        return IntStream.range(0, one.after().steps().size())
                .filter(i -> !one.after().steps().get(i).equals(one.before().steps().get(i)))
                .mapToObj(i -> change(one.after().id(), i, one.after().steps().get(i), calendar));
    }

    private Map<String, @Nullable Object> change(UUID id, int ordinal, Step step, WorkingCalendar calendar) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("case_id", id);
        row.put("ordinal", ordinal);
        row.put("state", step.state().name());
        row.put("round", step.round());
        row.put("received_on", text(step.receivedOn()));
        row.put("suspensions", step.suspensions().all().stream().map(RowForm::suspension).toList());
        row.put("signatures", step.signatures());
        row.put("assignee", step.assignee());
        row.put("delegate", step.delegate());
        row.put("urged", step.urged());
        row.put("ended_on", text(step.endedOn()));
        running(step, calendar).ifPresent(running -> {
            row.put("clock_from", running.from().toString());
            row.put("left_days", running.left().days());
            row.put("day_kind", running.left().kind().name());
        });
        return row;
    }

    private static Optional<Clock.Running> running(Step step, WorkingCalendar calendar) {
        return step.state() == StepState.RUNNING || step.state() == StepState.STOPPED
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
        return json.readValue(text, new TypeReference<>() {});
    }

    Map<String, @Nullable Object> event(Event event) {
        var form = CommandForm.of(event.what());
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("case_id", event.caseId());
        row.put("number", event.number());
        row.put("at", event.at().toString());
        row.put("recorded_at", event.recordedAt().toString());
        row.put("by_whom", event.by());
        row.put("department", event.department());
        row.put("step", form.step());
        row.put("round", event.round());
        row.put("kind", form.act().name());
        row.put("detail", form.said());
        return row;
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

    private static String array(List<String> ids) {
        return ids.stream()
                .map(id -> '"' + id.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
