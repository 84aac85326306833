package org.yuanlian.perception;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.perception.store.Facts;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.RegistryEntries;
import org.yuanlian.registry.RegistryEntry;

/// What a fact may be about, each with why: projects, and for a figure also what the registry holds.
@Component
public class Candidates {
    private static final int MOST = 10;
    private static final int SHORTEST = 4;

    private final Facts facts;
    private final Portfolios portfolios;
    private final RegistryEntries entries;
    private final Clock clock;

    Candidates(Facts facts, Portfolios portfolios, RegistryEntries entries, Clock clock) {
        this.facts = facts;
        this.portfolios = portfolios;
        this.entries = entries;
        this.clock = clock;
    }

    /// @param kind `project`, `park`, `region` or `organisation`
    /// @param reason the words that stand in the fact, and in the name or the investor
    public record Candidate(String kind, String id, String name, @Nullable String investor, String reason) {}

    /// First whom the sentence names as its subject, then projects, then the region it speaks of.
    @Transactional(readOnly = true)
    public List<Candidate> of(long id) {
        return facts.find(id).map(found -> of(found.fact())).orElse(List.of());
    }

    private List<Candidate> of(Fact fact) {
        var found = new LinkedHashSet<Candidate>();
        var subject = fact.subject();
        if (fact.type().isMeasured() && subject != null) {
            entries.named(subject).forEach(entry -> found.add(candidate(entry, subject)));
        }
        projects(fact).forEach(found::add);
        var region = fact.region();
        if (fact.type().isMeasured() && region != null) {
            entries.find(new Subject(SubjectKind.REGION, region))
                    .map(entry -> candidate(entry, entry.name()))
                    .filter(candidate -> found.stream().noneMatch(other -> other.id().equals(candidate.id())))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Candidate candidate(RegistryEntry entry, String reason) {
        return new Candidate(entry.subject().kind().word(), entry.subject().id(), entry.name(), null, reason);
    }

    private Stream<Candidate> projects(Fact fact) {
        var found = new LinkedHashMap<UUID, Candidate>();
        for (var words : words(fact)) {
            for (var line : named(words)) {
                found.putIfAbsent(
                        line.id(), new Candidate("project", line.id().toString(), line.name(), line.investor(), words));
            }
        }
        return found.values().stream().limit(MOST);
    }

    /// The names of the fact's own sentence: its value, its subject, and each without 项目 at its end.
    private static List<String> words(Fact fact) {
        var words = new ArrayList<String>();
        for (var name : new String[] {fact.value(), fact.subject()}) {
            if (name != null && name.length() >= SHORTEST && name.codePoints().anyMatch(Character::isIdeographic)) {
                words.add(name);
                if (name.endsWith("项目") && name.length() >= SHORTEST + 2) {
                    words.add(name.substring(0, name.length() - 2));
                }
            }
        }
        return words;
    }

    private List<Portfolio.Line> named(String words) {
        var wanted = Selection.all(AsOf.now(clock), true).containing(words);
        return portfolios.list(wanted, Order.RECORDED, true, 0, MOST).lines();
    }
}
