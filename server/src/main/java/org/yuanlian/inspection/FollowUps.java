package org.yuanlian.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.evidence.NewEvidence;
import org.yuanlian.inspection.store.FollowUpRows;
import org.yuanlian.inspection.store.RecordRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.upload.Uploads;

/// Follows the tasks that come of visits until something proves that they are done.
@Component
public class FollowUps {
    private final FollowUpRows rows;
    private final RecordRows records;
    private final Uploads uploads;
    private final EvidenceStore evidence;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    FollowUps(
            FollowUpRows rows,
            RecordRows records,
            Uploads uploads,
            EvidenceStore evidence,
            HolidayNotices notices,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.rows = rows;
        this.records = records;
        this.uploads = uploads;
        this.evidence = evidence;
        this.calendar = notices.calendar();
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// Gives somebody a task.
    ///
    /// @param workingDays the term; the day of today is not counted
    /// @throws Refusal where it cannot be given, also where the term reaches a year without calendar
    @Transactional
    public FollowUp open(UUID record, String title, String addressee, int workingDays) {
        var found = records.find(record)
                .orElseThrow(() -> new Refusal(Problem.of("inspection.record.unknown", "record", record.toString())));
        var problems = new Problems();
        Missing.tell("title", title, problems);
        Missing.tell("addressee", addressee, problems);
        if (workingDays < 1) {
            problems.add(Problem.of("inspection.follow-up.days", "workingDays", Integer.toString(workingDays)));
        }
        problems.refuseIfAny("This task cannot be given.");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var dueOn = calendar.plusWorkingDays(AsOf.now(clock).validOn(), workingDays);
        var task = new FollowUp(
                ids.next(), record, found.project(), found.projectName(), found.place(), title.strip(), addressee.strip(),
                dueOn, now, Caller.current().name(), List.of(), found.demo());
        rows.add(task);
        audit.record("follow-up.open", task.id().toString(), Map.of("record", record, "dueOn", dueOn.toString()));
        return task;
    }

    /// @param upload a file that goes with the words, if there is one
    @Transactional
    public FollowUp reply(UUID task, String text, @Nullable UUID upload) {
        return happen(task, FollowUp.Kind.REPLIED, text, upload);
    }

    /// @throws Refusal without a file that shows it
    @Transactional
    public FollowUp close(UUID task, String text, @Nullable UUID upload) {
        if (upload == null) {
            throw new Refusal(Problem.of("inspection.follow-up.unproved", "uploadId", ""));
        }
        return happen(task, FollowUp.Kind.CLOSED, text, upload);
    }

    private FollowUp happen(UUID id, FollowUp.Kind kind, String text, @Nullable UUID upload) {
        var task = rows.lock(id)
                .orElseThrow(() -> new Refusal(Problem.of("inspection.follow-up.unknown", "task", id.toString())));
        var problems = new Problems();
        Missing.tell("text", text, problems);
        task.closed().ifPresent(closed -> problems.add(Problem.of(
                "inspection.follow-up.closed", "task", task.title(), closed.at().atZone(AsOf.ZONE).toLocalDate())));
        problems.refuseIfAny("This cannot be done with the task.");
        var resting = upload == null ? null : kept(task, upload);
        rows.add(task, new FollowUp.Event(
                kind, clock.instant().truncatedTo(ChronoUnit.MICROS), Caller.current().name(), text.strip(), resting));
        audit.record(kind == FollowUp.Kind.CLOSED ? "follow-up.close" : "follow-up.reply", id.toString(), Map.of());
        return rows.find(id).orElseThrow();
    }

    private UUID kept(FollowUp task, UUID id) {
        var upload = uploads.find(id)
                .orElseThrow(() -> new Refusal(Problem.of("ledger.upload.unknown", "uploadId", id.toString())));
        try (var content = uploads.open(upload)) {
            return evidence.keep(
                            new NewEvidence(
                                    task.place(), "follow-up-evidence", upload.name(), upload.mediaType(), null,
                                    Caller.current().displayName(), task.demo()),
                            content)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException("The upload %s cannot be read".formatted(upload.name()), e);
        }
    }

    @Transactional(readOnly = true)
    public List<FollowUp> within(Place place, boolean openOnly) {
        return rows.within(place, openOnly);
    }

    @Transactional(readOnly = true)
    public List<FollowUp> of(UUID record) {
        return rows.of(record);
    }

    @Transactional(readOnly = true)
    public Optional<FollowUp> one(UUID task) {
        return rows.find(task);
    }
}
