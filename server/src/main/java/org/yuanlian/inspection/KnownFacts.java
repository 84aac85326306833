package org.yuanlian.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// What the ledger knows of a project now, for those who go and see it.
@Component
public class KnownFacts {
    private final Portfolios portfolios;
    private final PlaceNames places;
    private final Industries industries;
    private final Chains chains;
    private final Clock clock;

    KnownFacts(Portfolios portfolios, PlaceNames places, Industries industries, Chains chains, Clock clock) {
        this.portfolios = portfolios;
        this.places = places;
        this.industries = industries;
        this.chains = chains;
        this.clock = clock;
    }

    /// @param value a name, a day, a stage, or an amount with its currency; null where the ledger knows none
    public record Fact(KnownFact fact, @Nullable String value) {}

    @Transactional(readOnly = true)
    public List<Fact> of(UUID project) {
        return portfolios.one(project, Selection.all(AsOf.now(clock), true)).map(this::facts).orElse(List.of());
    }

    private List<Fact> facts(Portfolio.Line line) {
        var facts = new ArrayList<Fact>();
        for (var fact : KnownFact.values()) {
            facts.add(new Fact(fact, value(fact, line)));
        }
        return List.copyOf(facts);
    }

    private @Nullable String value(KnownFact fact, Portfolio.Line line) {
        return switch (fact) {
            case CODE -> line.code();
            case NAME -> line.name();
            case PLACE -> places.nameOf(line.place()).orElse(line.place().key());
            case INVESTOR -> line.investor();
            case INDUSTRY -> line.industry() == null
                    ? null
                    : industries.byCode(line.industry()).map(Industry::name).orElse(line.industry());
            case CHAIN -> line.chain() == null ? null : chains.byCode(line.chain()).map(Chain::name).orElse(line.chain());
            case EVENT -> line.event();
            case UNIT -> line.unit();
            case PERSON -> line.person();
            case AMOUNT -> money(line.amount());
            case ARRIVED -> money(line.arrived());
            case SIGNED_ON -> day(line.signedOn());
            case STAGE -> line.stage() == null ? null : line.stage().name();
            case DUE -> day(line.due());
        };
    }

    private static @Nullable String money(@Nullable Money money) {
        return money == null ? null : "%s %s".formatted(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
