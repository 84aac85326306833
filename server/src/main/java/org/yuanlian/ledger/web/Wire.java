package org.yuanlian.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Stage;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// Puts what the ledger says into words for the wire: with names, and money as decimal text.
@Component
final class Wire {
    private final PlaceNames places;
    private final EvidenceKinds kinds;
    private final EvidenceStore evidence;
    private final Industries industries;

    Wire(PlaceNames places, EvidenceKinds kinds, EvidenceStore evidence, Industries industries) {
        this.places = places;
        this.kinds = kinds;
        this.evidence = evidence;
        this.industries = industries;
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
        UNSTATED,
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
            @Nullable String chainName,
            @Nullable String industry,
            @Nullable String industryName,
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
            @Nullable String responsible,
            boolean demo,
            Map<Stage, Milestone> milestones) {}

    /// A list knows formal contracts alone: of any other, the project's page says what was signed.
    ProjectLine line(Portfolio.Line line, LocalDate on) {
        var formal = line.signedOn() != null && !line.signedOn().isAfter(on);
        return line(line, on, formal ? ContractKind.FORMAL : null);
    }

    ProjectLine line(Portfolio.Line line, LocalDate on, @Nullable ContractKind contract) {
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
                line.chain(),
                line.industry(),
                industryName(line.industry()),
                line.event(),
                signedOn == null ? null : signedOn.getYear(),
                contract,
                Amount.of(line.amount()),
                Amount.of(line.arrived()),
                Amount.of(line.arrivedVerified()),
                line.stage(),
                line.verifiedStage(),
                line.since(),
                next(line.stage()),
                line.due(),
                line.overdueDays(on),
                responsible(line),
                line.demo(),
                milestones(line));
    }

    record EvidenceLink(UUID id, String title, String kind, String sha256, String locator, @Nullable String quote) {}

    record Cancelled(long by, Instant at, @Nullable String reason) {}

    record EntryLine(
            long id,
            String kind,
            String kindName,
            @Nullable Stage stage,
            LocalDate validOn,
            Instant recordedAt,
            String recordedBy,
            Grade grade,
            @Nullable Amount amount,
            @Nullable String text,
            @Nullable String quote,
            @Nullable EvidenceLink evidence,
            @Nullable Long cancels,
            @Nullable Cancelled cancelled) {}

    EntryLine entry(Entry entry, @Nullable Entry cancelledBy) {
        var kind = entry.isWithdrawal() ? null : kinds.kind(entry.kind());
        return new EntryLine(
                entry.seq(),
                entry.kind(),
                kind == null ? "撤销" : kind.title().zh(),
                kind == null ? null : kind.stage(),
                entry.validOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.grade(),
                Amount.of(entry.amount()),
                entry.text(),
                entry.quote(),
                evidence(entry),
                entry.cancels(),
                cancelledBy == null
                        ? null
                        : new Cancelled(cancelledBy.seq(), cancelledBy.recordedAt(), cancelledBy.text()));
    }

    record Proof(long entry, String kind, LocalDate validOn, Grade grade, @Nullable EvidenceLink evidence) {}

    @Nullable Proof proof(@Nullable Entry entry) {
        return entry == null
                ? null
                : new Proof(entry.seq(), entry.kind(), entry.validOn(), entry.grade(), evidence(entry));
    }

    private @Nullable EvidenceLink evidence(Entry entry) {
        var id = entry.evidence();
        return id == null
                ? null
                : evidence.find(id)
                        .map(found -> new EvidenceLink(
                                found.id(),
                                found.title(),
                                found.kind(),
                                found.sha256().hex(),
                                entry.locator(),
                                entry.quote()))
                        .orElse(null);
    }

    private static @Nullable String responsible(Portfolio.Line line) {
        if (line.unit() == null || line.person() == null) {
            return line.unit() == null ? line.person() : line.unit();
        }
        return line.unit() + " · " + line.person();
    }

    private @Nullable String industryName(@Nullable String code) {
        return code == null ? null : industries.byCode(code).map(Industry::name).orElse(code);
    }

    String name(Place place) {
        return places.nameOf(place).orElse(place.key());
    }

    static @Nullable Stage next(@Nullable Stage stage) {
        return stage == null || stage.isAtLeast(Stage.AT_CAPACITY) ? null : Stage.at(stage.ordinal() + 1);
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
