package org.yuanlian.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Audit;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.store.Entries;
import org.yuanlian.ledger.store.Horizon;
import org.yuanlian.ledger.store.OwnersLedger;
import org.yuanlian.ledger.store.Projects;
import org.yuanlian.ledger.store.StandingRuleRows;
import org.yuanlian.ledger.store.Standings;

/// Derives the standings of every project anew from its entries, under the rules that are loaded now.
/// It works as the owner of the tables: nobody else may touch what was closed or settled.
@Component
public class Rebuilding {
    private static final int CHUNK = 500;
    private final Projects projects;
    private final Entries entries;
    private final Standings standings;
    private final EvidenceKinds kinds;
    private final StandingRules rules;
    private final StandingRuleRows built;
    private final Horizon horizon;
    private final TransactionTemplate transaction;
    private final TransactionTemplate asOwner;
    private final Audit audit;
    private final Clock clock;

    Rebuilding(
            OwnersLedger owners,
            EvidenceKinds kinds,
            StandingRules rules,
            StandingRuleRows built,
            Horizon horizon,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.projects = owners.projects();
        this.entries = owners.entries();
        this.standings = owners.standings();
        this.asOwner = owners.transaction();
        this.kinds = kinds;
        this.rules = rules;
        this.built = built;
        this.horizon = horizon;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /// Some hundred projects are one transaction, in which nobody else writes to them. Stopped halfway it
    /// can be started again: until the end the old rules stay noted.
    ///
    /// @param progress hears how many projects are done
    /// @return how many there were
    /// @throws Refusal where an entry's kind is declared no longer
    public long rebuild(LongConsumer progress) {
        return rebuild(CHUNK, progress);
    }

    long rebuild(int most, LongConsumer progress) {
        long done = 0;
        @Nullable UUID last = null;
        for (var chunk = next(last, most); !chunk.isEmpty(); chunk = next(last, most)) {
            last = chunk.getLast();
            done += chunk.size();
            progress.accept(done);
        }
        asOwner.executeWithoutResult(_ -> standings.putInOrder());
        note(done);
        return done;
    }

    /// Whether there are projects and no standing of any: a new version of the program made room for its own.
    boolean isDue() {
        return Boolean.TRUE.equals(asOwner.execute(_ -> projects.any() && !standings.any()));
    }

    /// The rules that the standings were built under where they are others than those loaded; empty text
    /// where nobody has noted them.
    public Optional<String> otherRules() {
        return Optional.ofNullable(transaction.execute(_ -> {
            var noted = built.find();
            if (noted.isEmpty() && Boolean.FALSE.equals(asOwner.execute(_ -> projects.any()))) {
                built.note(rules, clock.instant());
                return null;
            }
            return noted.filter(rules -> rules.hash().equals(this.rules.hash())).isPresent()
                    ? null
                    : noted.map(StandingRules::versions).orElse("");
        }));
    }

    /// What is published was counted under the rules of its day.
    ///
    /// @throws Refusal where something is settled and the rules are others now
    public void requireThatNothingPublishedChanges() {
        var others = otherRules();
        var settled = Objects.requireNonNull(transaction.execute(_ -> horizon.until()));
        if (others.isPresent() && settled.isAfter(Instant.EPOCH)) {
            throw new Refusal(Problem.of("ledger.rebuild.published", "rules", rules.versions(), others.get(), settled));
        }
    }

    private List<UUID> next(@Nullable UUID last, int most) {
        return Objects.requireNonNull(asOwner.execute(_ -> {
            var heads = projects.lockAfter(last, most);
            var ids = heads.stream().map(ProjectHead::id).toList();
            var said = entries.of(ids);
            standings.remove(ids);
            standings.write(heads.stream().map(head -> known(head, said)).toList());
            return ids;
        }));
    }

    private Standings.Known known(ProjectHead head, Map<UUID, List<Entry>> said) {
        var own = said.getOrDefault(head.id(), List.of());
        return new Standings.Known(head.id(), head.code(), head.place(), head.demo(), History.of(own, kinds));
    }

    private void note(long done) {
        transaction.executeWithoutResult(_ -> {
            built.note(rules, clock.instant());
            audit.record("ledger.rebuild", rules.versions(), Map.of("projects", done, "rules", rules.hash().hex()));
        });
    }
}
