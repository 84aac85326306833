package org.yuanlian.inspection;

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
import org.yuanlian.inspection.declared.ChecklistDeclaration;
import org.yuanlian.inspection.store.PlanRows;
import org.yuanlian.inspection.store.RecordRows;
import org.yuanlian.inspection.trust.AnswerCheck;
import org.yuanlian.inspection.trust.Trust;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Position;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.Regions;

/// Takes records from the field, as often as they are sent.
@Component
public class Fieldwork {
    private final PlanRows plans;
    private final RecordRows records;
    private final Checklists checklists;
    private final Regions regions;
    private final Parks parks;
    private final Audit audit;
    private final Clock clock;

    Fieldwork(
            PlanRows plans, RecordRows records, Checklists checklists, Regions regions, Parks parks, Audit audit, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.checklists = checklists;
        this.regions = regions;
        this.parks = parks;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps what was seen on a visit.
    ///
    /// @param id given by the device
    /// @throws Refusal with all that is wrong with the answers
    @Transactional
    public Receipt<FieldRecord> receive(UUID id, Seen seen) {
        var kept = records.digestOf(id);
        if (kept.isPresent()) {
            return receipt(id, seen, false);
        }
        var visit = plans.visit(seen.visit())
                .orElseThrow(() -> new Refusal(Problem.of("inspection.visit.unknown", "visit", seen.visit().toString())));
        var checklist = checklists.of(visit.plan()).body();
        var problems = AnswerCheck.of(seen, checklist);
        if (!problems.isEmpty()) {
            throw new Refusal("This record does not answer its checklist.", problems);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var doubts = trust(checklist, visit.place()).ofRecord(seen.finishedAt(), seen.position(), now);
        var anew = records.add(new FieldRecord(
                id, visit.id(), visit.project(), visit.projectName(), visit.place(), seen, now, Caller.current().name(),
                doubts, List.of(), visit.demo()));
        if (anew) {
            audit.record("visit.record", id.toString(), Map.of("visit", visit.id(), "project", visit.project()));
        }
        return receipt(id, seen, anew);
    }

    private Receipt<FieldRecord> receipt(UUID id, Seen seen, boolean anew) {
        return records.digestOf(id).filter(records.digest(seen)::equals).isPresent()
                ? new Receipt.Kept<>(records.find(id).orElseThrow(), anew)
                : new Receipt.Contradicted<>();
    }

    Trust trust(ChecklistDeclaration checklist, Place place) {
        return new Trust(checklist.doubts(), pointOf(place));
    }

    /// A park's own point where it has one, else its county's.
    private @Nullable Position pointOf(Place place) {
        return place.park()
                .flatMap(parks::byId)
                .map(Park::at)
                .or(() -> regions.byCode(place.region()).map(Region::at))
                .orElse(null);
    }

    @Transactional(readOnly = true)
    public Optional<FieldRecord> record(UUID id) {
        return records.find(id);
    }

    @Transactional(readOnly = true)
    public List<FieldRecord> ofVisit(UUID visit) {
        return records.of(visit);
    }

    /// @param plan null for all
    /// @param doubted whether only those are wanted that something speaks against
    @Transactional(readOnly = true)
    public List<FieldRecord> records(@Nullable UUID plan, boolean doubted) {
        return records.list(plan, doubted);
    }
}
