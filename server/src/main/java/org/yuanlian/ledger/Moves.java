package org.yuanlian.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Explanation.Fraction;
import org.yuanlian.ledger.Move.Cause;
import org.yuanlian.ledger.Move.Side;
import org.yuanlian.ledger.recall.Glance;
import org.yuanlian.ledger.recall.Story;
import org.yuanlian.ledger.store.Entries;
import org.yuanlian.ledger.store.MoveRows;
import org.yuanlian.ledger.store.RateRows;

/// Tells why rates moved between two as-of pairs: which projects entered or left, by what happened
/// and, apart from it, by what was recorded late.
@Component
public class Moves {
    private final Recollection recollection;
    private final MoveRows rows;
    private final RateRows rates;
    private final Entries entries;
    private final EvidenceKinds kinds;

    Moves(Recollection recollection, MoveRows rows, RateRows rates, Entries entries, EvidenceKinds kinds) {
        this.recollection = recollection;
        this.rows = rows;
        this.rates = rates;
        this.entries = entries;
        this.kinds = kinds;
    }

    /// Every project that counts otherwise.
    ///
    /// @param place null for all that the caller may see
    /// @throws Refusal where the first pair is not the earlier one
    @Transactional(readOnly = true)
    public List<Moved> between(AsOf from, AsOf to, @Nullable Place place) {
        refuseBackwards(from, to);
        return recollection
                .stories(place)
                .map(stories -> between(stories, from, to))
                .orElseGet(() -> rows.between(from, to, place));
    }

    private static List<Moved> between(Stream<Story> stories, AsOf from, AsOf to) {
        var corrected = new AsOf(from.validOn(), to.recordedAt());
        return stories.filter(story -> story.toldAnythingBetween(from, to))
                .map(story -> new Moved(
                        story.project(), story.place(), footing(story.at(from)), footing(story.at(corrected)), footing(story.at(to))))
                .filter(Moved::countsOtherwise)
                .toList();
    }

    private static Footing footing(@Nullable Glance at) {
        return at == null ? Footing.NONE : at.footing();
    }

    /// Why one rate moved from a pair to the pair of the selection, of which only the place narrows.
    @Transactional(readOnly = true)
    public Explanation explain(RateKind rate, boolean verified, AsOf from, Selection to) {
        var moves = of(between(from, to.asOf(), to.place()), rate, verified);
        var reached = RateRow.total(rates.by(List.of(Cohort.CITY), to))
                .map(row -> Fraction.of(row.rate(rate), verified))
                .orElse(Fraction.ZERO);
        var began = reached;
        for (var move : moves) {
            began = began.plus(move.side(), move.by().negate());
        }
        return new Explanation(rate, verified, began, reached, moves);
    }

    /// The moves of one rate among all that moved.
    public static List<Move> of(List<Moved> moved, RateKind rate, boolean verified) {
        var moves = new ArrayList<Move>();
        for (var project : moved) {
            for (var side : Side.values()) {
                add(moves, project, side, Cause.CORRECTED, project.before(), project.corrected(), rate, verified);
                add(moves, project, side, Cause.HAPPENED, project.corrected(), project.after(), rate, verified);
            }
        }
        moves.sort(Comparator.comparing(Move::cause)
                .thenComparing(Move::side)
                .thenComparing(Comparator.comparing(Move::cents).reversed())
                .thenComparing(Move::project));
        return List.copyOf(moves);
    }

    private static void add(
            List<Move> moves, Moved project, Side side, Cause cause, Footing before, Footing after, RateKind rate, boolean verified) {
        var had = before.in(rate, verified, side);
        var has = after.in(rate, verified, side);
        if (had.compareTo(has) != 0) {
            var cents = Math.max(before.cents(), after.cents());
            moves.add(new Move(project.project(), project.place(), side, cause, had, has, cents));
        }
    }

    /// What the projects are called at an as-of pair.
    @Transactional(readOnly = true)
    public Map<UUID, ProjectName> named(Collection<UUID> projects, AsOf asOf) {
        return rows.named(projects, asOf);
    }

    /// The entry or withdrawal that made a move, where one alone did.
    @Transactional(readOnly = true)
    public Move.@Nullable Proof proof(Move move, RateKind rate, boolean verified, AsOf from, AsOf to) {
        var all = entries.of(move.project(), to.recordedAt());
        return new Proofs(all, kinds, rate, verified, move.side()).proof(move, from, to);
    }

    private static void refuseBackwards(AsOf from, AsOf to) {
        if (from.recordedAt().isAfter(to.recordedAt()) || from.validOn().isAfter(to.validOn())) {
            throw new Refusal(
                    Problem.of("ledger.explain.order", "from", from.validOn() + "," + from.recordedAt()));
        }
    }
}
