package org.yuanlian.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.assessment.store.TargetRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Settled;

/// Records what places are told to reach, what is handed in for them, and cases of false reporting, each
/// with its evidence. A correction is a new record.
@Component
public class Targets {
    private final TargetRows rows;
    private final HandedIn handedIn;
    private final PlaceNames names;
    private final Settled settled;
    private final Audit audit;
    private final Clock clock;

    Targets(TargetRows rows, HandedIn handedIn, PlaceNames names, Settled settled, Audit audit, Clock clock) {
        this.rows = rows;
        this.handedIn = handedIn;
        this.names = names;
        this.settled = settled;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param task or `named`, one of the two
    public record Value(Place place, @Nullable Task task, @Nullable String named, BigDecimal value) {}

    /// Records all of them, or none, on one file.
    ///
    /// @throws Refusal with what is wrong with each
    @Transactional
    public void record(int year, List<Value> values, @Nullable UUID uploadId) {
        check(values);
        write(year, values, value -> handedIn.keep(value.place(), "assessment-task", uploadId));
    }

    /// Records tasks for the demonstration, on words that say that they are made up.
    @Transactional
    public void recordMadeUp(int year, List<Value> values) {
        check(values);
        write(year, values, value -> handedIn.madeUp(value.place(), "assessment-task", "%d年度演示任务".formatted(year)));
    }

    private void write(int year, List<Value> values, Function<Value, UUID> evidence) {
        var at = settled.enter();
        var by = Caller.current().displayName();
        for (var value : values) {
            var named = value.named();
            rows.write(new Target(
                    value.place(), year, value.task(), named == null ? null : named.strip(), value.value(), evidence.apply(value), at, by));
        }
        audit.record("target.record", Integer.toString(year), Map.of("values", values.size()));
    }

    private void check(List<Value> values) {
        var problems = new Problems();
        if (values.isEmpty()) {
            problems.add(Problem.of("assessment.target.none", "values", ""));
        }
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var where = "values[%d]".formatted(i);
            if (!Caller.current().place().contains(value.place()) || names.nameOf(value.place()).isEmpty()) {
                problems.add(Problem.of("assessment.place.unknown", where + ".place", value.place().key()));
            }
            if ((value.task() == null) == (value.named() == null || value.named().isBlank())) {
                problems.add(Problem.of("assessment.target.kind", where, ""));
            }
            if (value.task() != null && value.value().signum() <= 0) {
                problems.add(Problem.of("assessment.target.value", where + ".value", value.value().toPlainString()));
            }
        }
        problems.refuseIfAny("These values cannot be recorded.");
    }

    /// The last of each, as far as the caller may see them.
    @Transactional(readOnly = true)
    public List<Target> of(int year) {
        return rows.targets(year, Caller.current().place(), clock.instant());
    }

    /// Notes a confirmed case of false reporting.
    @Transactional
    public IntegrityFlag flag(Place place, @Nullable UUID project, LocalDate foundOn, String text, @Nullable UUID uploadId) {
        if (!Caller.current().place().contains(place) || names.nameOf(place).isEmpty()) {
            throw refusal("assessment.place.unknown", "place", place.key());
        }
        if (text.isBlank()) {
            throw refusal("assessment.reason.missing", "text", "");
        }
        if (foundOn.isAfter(AsOf.now(clock).validOn())) {
            throw refusal("ledger.day.future", "foundOn", foundOn.toString());
        }
        var evidence = handedIn.keep(place, "integrity-finding", uploadId);
        var flag = new IntegrityFlag(
                0, place, project, foundOn, text.strip(), evidence, settled.enter(), Caller.current().displayName(), null);
        var seq = rows.write(flag);
        audit.record("integrity.flag", place.key(), Map.of("seq", seq));
        return rows.flag(seq).orElseThrow();
    }

    /// Takes a case back, with the reason.
    @Transactional
    public IntegrityFlag withdraw(long seq, String reason) {
        var flag = rows.flag(seq).orElseThrow(() -> refusal("assessment.flag.unknown", "seq", Long.toString(seq)));
        if (flag.withdrawn() != null) {
            throw refusal("assessment.flag.withdrawn", "seq", Long.toString(seq));
        }
        if (reason.isBlank()) {
            throw refusal("assessment.reason.missing", "reason", "");
        }
        rows.withdraw(flag, reason.strip(), settled.enter(), Caller.current().displayName());
        audit.record("integrity.withdraw", flag.place().key(), Map.of("seq", seq));
        return rows.flag(seq).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<IntegrityFlag> flags(int year) {
        return rows.flags(year);
    }

    private static Refusal refusal(String code, String where, String value) {
        return new Refusal(Problem.of(code, where, value));
    }
}
