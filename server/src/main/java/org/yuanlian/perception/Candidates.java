package org.yuanlian.perception;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.perception.store.Facts;

/// Projects that a fact may be about, each with why.
@Component
public class Candidates {
    private static final int MOST = 10;
    private static final int SHORTEST = 4;

    private final Facts facts;
    private final Portfolios portfolios;
    private final Clock clock;

    Candidates(Facts facts, Portfolios portfolios, Clock clock) {
        this.facts = facts;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    /// @param reason the words that stand in the fact and in the project's name or investor
    public record Candidate(UUID project, String name, @Nullable String investor, String reason) {}

    @Transactional(readOnly = true)
    public List<Candidate> of(long id) {
        var found = new LinkedHashMap<UUID, Candidate>();
        facts.find(id).ifPresent(fact -> {
            for (var words : words(fact.fact())) {
                for (var line : named(words)) {
                    found.putIfAbsent(line.id(), new Candidate(line.id(), line.name(), line.investor(), words));
                }
            }
        });
        return found.values().stream().limit(MOST).toList();
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
        var all = Selection.all(AsOf.now(clock), true);
        var wanted = new Selection(
                all.asOf(), true, words, null, null, null, null, null, null, null, null, false, false);
        return portfolios.list(wanted, Order.RECORDED, true, 0, MOST).lines();
    }
}
