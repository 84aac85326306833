package org.yuanlian.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;
import org.yuanlian.plan.declared.FactsDeclaration.Fact;
import org.yuanlian.plan.declared.FactsDeclaration.KnownFrom;
import org.yuanlian.plan.declared.FactsDeclaration.LedgerFigure;

/// Looks up in the ledger what is known, so that nobody is asked for it.
@Component
public class ProjectFacts {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Rules rules;
    private final Clock clock;

    ProjectFacts(Portfolios portfolios, Ledger ledger, Rules rules, Clock clock) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    /// Nothing where there is no such project, or not for this caller.
    @Transactional(readOnly = true)
    public Optional<KnownProject> find(UUID project) {
        var asOf = AsOf.now(clock);
        return portfolios.one(project, Selection.all(asOf, true)).map(line -> {
            var live = live(ledger.entries(project, asOf.recordedAt()), asOf.validOn());
            return new KnownProject(line, facts(line, live, asOf.validOn()), happened(live, asOf.validOn()), line.stage() == Stage.EXITED);
        });
    }

    private static List<Entry> live(List<Entry> all, LocalDate on) {
        var cancelled = new HashSet<Long>();
        all.stream().map(Entry::cancels).filter(Objects::nonNull).forEach(cancelled::add);
        return all.stream()
                .filter(entry -> !entry.isWithdrawal() && !cancelled.contains(entry.seq()) && !entry.validOn().isAfter(on))
                .toList();
    }

    private Map<String, KnownProject.Known> facts(Portfolio.Line line, List<Entry> live, LocalDate on) {
        var known = new LinkedHashMap<String, KnownProject.Known>();
        for (var fact : rules.facts(on).body().facts()) {
            fact.knownFrom().stream()
                    .map(from -> known(fact, from, line, live))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(value -> known.put(fact.id(), value));
        }
        return known;
    }

    private static Optional<KnownProject.Known> known(Fact fact, KnownFrom from, Portfolio.Line line, List<Entry> live) {
        var says = from.says();
        if (from.evidence() != null && says != null) {
            return first(live, List.of(from.evidence())).map(entry -> new KnownProject.Known(says, entry.kind(), entry.validOn()));
        }
        return Optional.ofNullable(figure(from.figure(), line))
                .filter(value -> fact.read(value).isPresent())
                .map(value -> new KnownProject.Known(value, null, null));
    }

    private static @Nullable String figure(@Nullable LedgerFigure figure, Portfolio.Line line) {
        return switch (figure) {
            case null -> null;
            case INVESTMENT -> {
                var amount = line.amount();
                yield amount == null || !amount.currency().equals(Money.CNY)
                        ? null
                        : amount.amount().divide(TEN_THOUSAND, 0, RoundingMode.DOWN).toPlainString();
            }
            case BUILD_DAYS -> {
                var begun = line.plans().get(Stage.STARTED);
                var completed = line.plans().get(Stage.COMPLETED);
                yield begun == null || completed == null ? null : Long.toString(ChronoUnit.DAYS.between(begun, completed));
            }
        };
    }

    private Map<String, Happened> happened(List<Entry> live, LocalDate on) {
        var happened = new LinkedHashMap<String, Happened>();
        for (var item : rules.items(on).body().items()) {
            first(live, item.provenBy()).ifPresent(entry -> happened.put(item.id(), Happened.doneOn(entry.validOn())));
        }
        return happened;
    }

    private static Optional<Entry> first(List<Entry> live, List<String> kinds) {
        return live.stream().filter(entry -> kinds.contains(entry.kind())).min(Comparator.comparing(Entry::validOn));
    }
}
