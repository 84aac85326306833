package org.yuanlian.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.EvidenceKind.Carries;
import org.yuanlian.ledger.Move.Cause;
import org.yuanlian.ledger.Move.Proof;
import org.yuanlian.ledger.Move.Side;
import org.yuanlian.ledger.Move.Way;
import org.yuanlian.ledger.standing.History;

/// Finds among the entries of one project those that bring it into one side of a rate.
final class Proofs {
    private static final Comparator<Entry> BY_DAY = Comparator.comparing(Entry::validOn).thenComparing(Entry::seq);
    private static final Comparator<Entry> BY_RECORDING = Comparator.comparing(Entry::seq);
    private final List<Entry> all;
    private final List<Entry> live;
    private final Predicate<Entry> proves;

    /// @param all the entries recorded up to the instant that is asked for
    Proofs(List<Entry> all, EvidenceKinds kinds, RateKind rate, boolean verified, Side side) {
        this.all = all;
        this.live = History.live(all);
        this.proves = entry -> !entry.isWithdrawal()
                && (entry.grade().verifies() || !verified || side == Side.DENOMINATOR)
                && proves(kinds.kind(entry.kind()), rate, side);
    }

    private static boolean proves(EvidenceKind kind, RateKind rate, Side side) {
        if (rate != RateKind.FUNDING) {
            return kind.proves(side == Side.DENOMINATOR ? Stage.SIGNED : rate.stage());
        }
        return side == Side.NUMERATOR
                ? kind.amount() == Carries.ARRIVED
                : kind.amount() == Carries.AGREED || kind.proves(Stage.SIGNED);
    }

    /// The first live proof up to the day.
    @Nullable Entry firstUpTo(LocalDate day) {
        return live.stream()
                .filter(proves)
                .filter(entry -> !entry.validOn().isAfter(day))
                .min(BY_DAY)
                .orElse(null);
    }

    /// What made the move: for what happened, the entry of those days; for a correction, the entry or
    /// the withdrawal that came in between the two instants.
    @Nullable Proof proof(Move move, AsOf from, AsOf to) {
        if (move.cause() == Cause.HAPPENED) {
            var between = live.stream()
                    .filter(proves)
                    .filter(entry -> entry.validOn().isAfter(from.validOn()) && !entry.validOn().isAfter(to.validOn()));
            return (move.way() == Way.ENTERED ? between.min(BY_DAY) : between.max(BY_DAY))
                    .map(Proofs::standing)
                    .orElse(null);
        }
        var added = live.stream().filter(proves).filter(entry -> isLate(entry, from)).map(Proofs::standing);
        var withdrawn = all.stream()
                .filter(entry -> entry.isWithdrawal() && isLate(entry, from))
                .flatMap(this::withdrawn);
        return switch (move.way()) {
            case ENTERED -> added.min(Comparator.comparing(Proof::entry, BY_DAY)).orElse(null);
            case LEFT -> withdrawn.max(Comparator.comparing(Proofs::latest, BY_RECORDING)).orElse(null);
            case CHANGED -> Stream.concat(added, withdrawn)
                    .max(Comparator.comparing(Proofs::latest, BY_RECORDING))
                    .orElse(null);
        };
    }

    private static boolean isLate(Entry entry, AsOf from) {
        return entry.recordedAt().isAfter(from.recordedAt());
    }

    private Stream<Proof> withdrawn(Entry withdrawal) {
        return all.stream()
                .filter(proves)
                .filter(entry -> Objects.equals(entry.seq(), withdrawal.cancels()))
                .map(entry -> new Proof(entry, withdrawal));
    }

    private static Proof standing(Entry entry) {
        return new Proof(entry, null);
    }

    private static Entry latest(Proof proof) {
        return Optional.ofNullable(proof.withdrawal()).orElse(proof.entry());
    }
}
