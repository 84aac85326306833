package org.yuanlian.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.assessment.Appeal.Decision;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Item;
import org.yuanlian.assessment.store.AppealRows;
import org.yuanlian.assessment.store.AssessmentRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Settled;

/// Hears places that object to an item. Nobody writes points by hand: where an appeal is granted, the item
/// is counted once more as it is known now, and a revision tells what changed.
@Component
public class Appeals {
    private final Assessments assessments;
    private final AssessmentRows published;
    private final AppealRows rows;
    private final HandedIn handedIn;
    private final Settled settled;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Appeals(
            Assessments assessments,
            AssessmentRows published,
            AppealRows rows,
            HandedIn handedIn,
            Settled settled,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.assessments = assessments;
        this.published = published;
        this.rows = rows;
        this.handedIn = handedIn;
        this.settled = settled;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// Against what an objection is raised, and why.
    ///
    /// @param uploadId a file that supports it, if any
    public record Wanted(Place place, String item, String reason, @Nullable UUID uploadId) {}

    /// @throws Refusal where it comes too late, is not the caller's to raise, or has been raised before
    @Transactional
    public Appeal raise(UUID assessment, Wanted wanted) {
        var against = against(assessment, wanted);
        var upload = wanted.uploadId();
        return written(against, wanted, upload == null ? null : handedIn.keep(wanted.place(), "assessment-appeal", upload));
    }

    /// Raises one for the demonstration, with words that say that they are made up.
    @Transactional
    public Appeal raiseMadeUp(UUID assessment, Wanted wanted) {
        var against = against(assessment, wanted);
        return written(against, wanted, handedIn.madeUp(wanted.place(), "assessment-appeal", "演示申诉材料"));
    }

    private Appeal written(Assessment against, Wanted wanted, @Nullable UUID evidence) {
        var appeal = new Appeal(
                ids.next(),
                against.id(),
                wanted.place(),
                wanted.item(),
                wanted.reason().strip(),
                evidence,
                clock.instant(),
                Caller.current().displayName(),
                null);
        rows.write(appeal);
        audit.record("appeal.raise", appeal.id().toString(), Map.of("place", wanted.place().key(), "item", wanted.item()));
        return appeal;
    }

    private Assessment against(UUID id, Wanted wanted) {
        var assessment = assessments.published(id);
        var latest = assessments.latest(assessment);
        if (!latest.id().equals(id)) {
            throw refusal("assessment.assessment.revised", "id", id, latest.revision());
        }
        item(assessment, wanted.item());
        if (!Caller.current().place().contains(wanted.place()) || !published.values(id).containsKey(wanted.place())) {
            throw refusal("assessment.place.unknown", "place", wanted.place().key());
        }
        if (wanted.reason().isBlank()) {
            throw refusal("assessment.reason.missing", "reason", "");
        }
        var today = AsOf.now(clock).validOn();
        if (today.isAfter(assessment.appealUntil())) {
            throw refusal("assessment.appeal.late", "appealUntil", today, assessment.appealUntil());
        }
        var twice = rows.of(assessment.sheet(), assessment.year()).stream()
                .anyMatch(appeal -> appeal.place().equals(wanted.place()) && appeal.item().equals(wanted.item()));
        if (twice) {
            throw refusal("assessment.appeal.twice", "item", wanted.item());
        }
        return assessment;
    }

    /// @throws Refusal where it is decided already, or granting it would change nothing
    public Appeal decide(UUID id, boolean granted, String text) {
        if (text.isBlank()) {
            throw refusal("assessment.reason.missing", "text", "");
        }
        return granted ? grant(id, text.strip(), settled.settle(null)) : refuse(id, text.strip());
    }

    private Appeal refuse(UUID id, String text) {
        return assessments.in(() -> told(open(id), new Decision(false, text, null, clock.instant(), by())));
    }

    private Appeal grant(UUID id, String text, Instant known) {
        return assessments.in(() -> {
            var appeal = open(id);
            var latest = assessments.latest(assessments.published(appeal.assessment()));
            var sheet = assessments.sheet(latest).body();
            var item = item(latest, appeal.item());
            var values = published.values(latest.id());
            var before = values.getOrDefault(appeal.place(), Map.of()).get(item.id());
            var now = assessments.known(latest, sheet, appeal.place(), item.id(), known);
            if (before != null && before.measured().countsTheSame(now.measured())) {
                throw refusal("assessment.appeal.unchanged", "id", id);
            }
            var results = Results.of(sheet, values).with(sheet, appeal.place(), item.id(), now);
            var revision = assessments.revise(latest, results, text);
            return told(appeal, new Decision(true, text, revision.id(), clock.instant(), by()));
        });
    }

    private Appeal told(Appeal appeal, Decision decision) {
        rows.decide(appeal, decision);
        audit.record("appeal.decide", appeal.id().toString(), Map.of("granted", decision.granted()));
        return rows.find(appeal.id()).orElseThrow();
    }

    private Appeal open(UUID id) {
        var appeal = rows.find(id).orElseThrow(() -> refusal("assessment.appeal.unknown", "id", id));
        if (appeal.decision() != null) {
            throw refusal("assessment.appeal.decided", "id", id);
        }
        return appeal;
    }

    /// Those of the same sheet and year, whatever the revision, as far as the caller may see them.
    @Transactional(readOnly = true)
    public List<Appeal> of(Assessment assessment) {
        return rows.of(assessment.sheet(), assessment.year());
    }

    private Item item(Assessment assessment, String id) {
        var sheet = assessments.sheet(assessment).body();
        var known = sheet.items().stream().map(ScoreSheet.Item::id).toList();
        return sheet.item(id).orElseThrow(() -> refusal("assessment.item.unknown", "item", id, Nearest.to(id, known).orElse("")));
    }

    private static String by() {
        return Caller.current().displayName();
    }

    private static Refusal refusal(String code, String where, Object value, Object... arguments) {
        return new Refusal(Problem.of(code, where, String.valueOf(value), arguments));
    }
}
