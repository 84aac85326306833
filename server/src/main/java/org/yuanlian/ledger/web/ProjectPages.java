package org.yuanlian.ledger.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Grade;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.EvidenceKind;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.EvidenceKind.Family;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.web.Wire.Amount;
import org.yuanlian.ledger.web.Wire.ContractKind;
import org.yuanlian.ledger.web.Wire.EntryLine;
import org.yuanlian.ledger.web.Wire.ProjectLine;

/// Puts together everything that the page of one project shows.
@Component
final class ProjectPages {
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final EvidenceKinds kinds;
    private final StageRules rules;
    private final Wire wire;

    ProjectPages(Portfolios portfolios, Ledger ledger, EvidenceKinds kinds, StageRules rules, Wire wire) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.kinds = kinds;
        this.rules = rules;
        this.wire = wire;
    }

    record Responsible(@Nullable String unit, @Nullable String person) {}

    record Attribute(String name, @Nullable String value, LocalDate validOn, java.time.Instant recordedAt, long entry) {}

    record Reached(LocalDate on, long entry) {}

    record TimelineStep(
            Stage stage,
            @Nullable LocalDate planned,
            @Nullable Reached reported,
            @Nullable Reached verified,
            @Nullable Integer limitDays,
            @Nullable String limitSource,
            boolean limitVerified) {}

    record Arrival(LocalDate on, @Nullable Amount amount, Grade grade, long entry) {}

    record Purse(
            @Nullable Amount promised,
            List<Arrival> arrivals,
            @Nullable Amount arrivedReported,
            @Nullable Amount arrivedVerified) {}

    record Lacking(String evidenceKind, String title, Grade grade) {}

    record Next(Stage stage, @Nullable LocalDate due, long overdueDays, List<Lacking> lacking) {}

    record Blocker(String kind, @Nullable String what, LocalDate since, long entry) {}

    /// @param head the line of the project, as in lists
    record Project(
            @JsonUnwrapped ProjectLine head,
            Responsible responsibility,
            List<Attribute> attributes,
            List<TimelineStep> timeline,
            Purse money,
            @Nullable Next next,
            List<Blocker> blockers,
            List<EntryLine> entries,
            long version) {}

    Optional<Project> page(UUID id, Selection wanted) {
        return portfolios.one(id, wanted).flatMap(line -> ledger.find(id).map(row -> page(line, row.version(), wanted)));
    }

    EntryLine entry(Entry entry) {
        return wire.entry(entry, null);
    }

    private Project page(Portfolio.Line line, long version, Selection wanted) {
        var all = ledger.entries(line.id(), wanted.asOf().recordedAt());
        var live = History.live(all).stream()
                .filter(entry -> !entry.validOn().isAfter(wanted.validOn()))
                .toList();
        return new Project(
                wire.line(line, wanted.validOn(), contract(live)),
                new Responsible(line.unit(), line.person()),
                attributes(live),
                timeline(line, live),
                purse(line, live),
                next(line, live, wanted.validOn()),
                blockers(live),
                entries(all),
                version);
    }

    /// The most binding of what was signed.
    private @Nullable ContractKind contract(List<Entry> live) {
        return live.stream()
                .map(entry -> kinds.kind(entry.kind()))
                .filter(kind -> kind.family() == Family.STAGE && kind.stage() == Stage.SIGNED)
                .map(EvidenceKind::contract)
                .max(Comparator.naturalOrder())
                .map(contract -> ContractKind.valueOf(contract.name()))
                .orElse(null);
    }

    private List<Attribute> attributes(List<Entry> live) {
        return live.stream()
                .filter(entry -> kinds.kind(entry.kind()).family() == Family.ATTRIBUTE)
                .map(entry -> new Attribute(
                        entry.kind(), entry.text(), entry.validOn(), entry.recordedAt(), entry.seq()))
                .toList();
    }

    private List<TimelineStep> timeline(Portfolio.Line line, List<Entry> live) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.EXITED || line.steps().containsKey(stage))
                .map(stage -> {
                    var rule = rules.rule(stage);
                    return new TimelineStep(
                            stage,
                            line.plans().get(stage),
                            reached(stage, live, false),
                            reached(stage, live, true),
                            rule.limitDays(),
                            rule.limitSource(),
                            rule.limitVerified());
                })
                .toList();
    }

    private @Nullable Reached reached(Stage stage, List<Entry> live, boolean verifiedOnly) {
        return live.stream()
                .filter(entry -> kinds.kind(entry.kind()).stage() == stage && isProof(kinds.kind(entry.kind())))
                .filter(entry -> entry.grade().verifies() || !verifiedOnly)
                .min(Comparator.comparing(Entry::validOn))
                .map(entry -> new Reached(entry.validOn(), entry.seq()))
                .orElse(null);
    }

    private static boolean isProof(EvidenceKind kind) {
        return kind.family() == Family.STAGE || kind.family() == Family.EXIT;
    }

    private Purse purse(Portfolio.Line line, List<Entry> live) {
        var arrivals = live.stream()
                .filter(entry -> entry.amount() != null && kinds.kind(entry.kind()).amount() == Carries.ARRIVED)
                .map(entry -> new Arrival(entry.validOn(), Amount.of(entry.amount()), entry.grade(), entry.seq()))
                .toList();
        return new Purse(
                Amount.of(line.amount()), arrivals, Amount.of(line.arrived()), Amount.of(line.arrivedVerified()));
    }

    private @Nullable Next next(Portfolio.Line line, List<Entry> live, LocalDate on) {
        var stage = Wire.next(line.stage());
        if (stage == null) {
            return null;
        }
        var lacking = new ArrayList<Lacking>();
        for (var kind : kinds.all()) {
            var proves = kind.family() == Family.STAGE && kind.stage() == stage && kind.grade().verifies();
            if (proves && live.stream().noneMatch(entry -> entry.kind().equals(kind.id()))) {
                lacking.add(new Lacking(kind.id(), kind.title().zh(), kind.grade()));
            }
        }
        return new Next(stage, line.due(), line.overdueDays(on), lacking);
    }

    private List<Blocker> blockers(List<Entry> live) {
        var open = new HashMap<String, Entry>();
        for (var entry : live) {
            var what = String.valueOf(entry.text());
            switch (entry.kind()) {
                case "blocker-opened" -> open.put(what, entry);
                case "blocker-closed" -> open.remove(what);
                default -> {}
            }
        }
        return open.values().stream()
                .map(entry -> new Blocker(entry.kind(), entry.text(), entry.validOn(), entry.seq()))
                .toList();
    }

    private List<EntryLine> entries(List<Entry> all) {
        Map<Long, Entry> cancelled = new HashMap<>();
        all.stream().filter(Entry::isWithdrawal).forEach(entry -> cancelled.put(entry.cancels(), entry));
        return all.reversed().stream()
                .map(entry -> wire.entry(entry, cancelled.get(entry.seq())))
                .toList();
    }
}
