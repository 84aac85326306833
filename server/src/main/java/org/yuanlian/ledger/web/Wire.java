package org.yuanlian.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Stage;

/// Puts what the ledger says into words for the wire: with names, and money as decimal text.
@Component
final class Wire {
    private final PlaceNames places;
    private final EvidenceKinds kinds;

    Wire(PlaceNames places, EvidenceKinds kinds) {
        this.places = places;
        this.kinds = kinds;
    }

    record AsOfText(LocalDate validOn, Instant recordedAt) {
        static AsOfText of(AsOf asOf) {
            return new AsOfText(asOf.validOn(), asOf.recordedAt());
        }
    }

    /// @param amount whole units of the currency, with two decimals
    record Amount(String amount, String currency) {
        static @Nullable Amount of(@Nullable Money money) {
            return money == null
                    ? null
                    : new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
        }
    }

    record Milestone(@Nullable LocalDate reported, @Nullable LocalDate verified, @Nullable LocalDate planned) {}

    enum ContractKind {
        FRAMEWORK,
        FORMAL
    }

    record ProjectLine(
            UUID id,
            String code,
            String name,
            @Nullable String investor,
            @Nullable String uscc,
            String place,
            String placeName,
            @Nullable String park,
            @Nullable String parkName,
            @Nullable String chain,
            @Nullable String industry,
            @Nullable String event,
            @Nullable Integer signYear,
            @Nullable ContractKind contractKind,
            @Nullable Amount amount,
            @Nullable Amount arrived,
            @Nullable Amount arrivedVerified,
            @Nullable Stage stage,
            @Nullable Stage stageVerified,
            @Nullable LocalDate stageSince,
            @Nullable Stage nextStage,
            @Nullable LocalDate nextDue,
            long overdueDays,
            @Nullable String responsibleUnit,
            @Nullable String responsiblePerson,
            boolean demo,
            Map<Stage, Milestone> milestones) {}

    ProjectLine line(Portfolio.Line line, LocalDate on) {
        var place = line.place();
        var park = place.park().isPresent() ? place.key() : null;
        var county = Place.of(place.region());
        var signedOn = line.signedOn() != null && line.signedOn().isAfter(on) ? null : line.signedOn();
        return new ProjectLine(
                line.id(),
                line.code(),
                line.name(),
                line.investor(),
                line.uscc(),
                place.key(),
                name(county),
                park,
                park == null ? null : name(place),
                line.chain(),
                line.industry(),
                line.event(),
                signedOn == null ? null : signedOn.getYear(),
                contract(line, signedOn),
                Amount.of(line.amount()),
                Amount.of(line.arrived()),
                Amount.of(line.arrivedVerified()),
                line.stage(),
                line.verifiedStage(),
                line.since(),
                next(line.stage()),
                line.due(),
                line.overdueDays(on),
                line.unit(),
                line.person(),
                line.demo(),
                milestones(line));
    }

    record EvidenceLink(@Nullable UUID id, String title, String kind, String locator, @Nullable String quote) {}

    record Cancelled(long by, Instant at, @Nullable String reason) {}

    record EntryLine(
            long seq,
            String kind,
            EntryKind kindName,
            @Nullable Stage stage,
            LocalDate validOn,
            Instant recordedAt,
            String recordedBy,
            Grade grade,
            @Nullable Amount amount,
            @Nullable String text,
            EvidenceLink evidence,
            @Nullable Long cancels,
            @Nullable Cancelled cancelled) {}

    record EntryKind(String zh, String en) {}

    EntryLine entry(Entry entry, @Nullable Entry cancelledBy) {
        var withdrawal = entry.isWithdrawal();
        var kind = withdrawal ? null : kinds.kind(entry.kind());
        return new EntryLine(
                entry.seq(),
                entry.kind(),
                kind == null ? new EntryKind("撤回", "Withdrawal") : new EntryKind(kind.title().zh(), kind.title().en()),
                kind == null ? null : kind.stage(),
                entry.validOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.grade(),
                Amount.of(entry.amount()),
                entry.text(),
                new EvidenceLink(entry.evidence(), entry.kind(), entry.kind(), entry.locator(), entry.quote()),
                entry.cancels(),
                cancelledBy == null
                        ? null
                        : new Cancelled(cancelledBy.seq(), cancelledBy.recordedAt(), cancelledBy.text()));
    }

    String name(Place place) {
        return places.nameOf(place).orElse(place.key());
    }

    static @Nullable Stage next(@Nullable Stage stage) {
        return stage == null || stage.isAtLeast(Stage.AT_CAPACITY) ? null : Stage.at(stage.ordinal() + 1);
    }

    private static @Nullable ContractKind contract(Portfolio.Line line, @Nullable LocalDate signedOn) {
        if (signedOn != null) {
            return ContractKind.FORMAL;
        }
        return line.steps().containsKey(Stage.SIGNED) ? ContractKind.FRAMEWORK : null;
    }

    private static Map<Stage, Milestone> milestones(Portfolio.Line line) {
        var milestones = new LinkedHashMap<Stage, Milestone>();
        for (var stage : Stage.values()) {
            var milestone = new Milestone(
                    line.steps().get(stage),
                    line.verifiedSteps().get(stage),
                    line.plans().get(stage));
            if (milestone.reported() != null || milestone.verified() != null || milestone.planned() != null) {
                milestones.put(stage, milestone);
            }
        }
        return milestones;
    }
}
