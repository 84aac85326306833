package org.yuanlian.ledger.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Explanation;
import org.yuanlian.ledger.Move;
import org.yuanlian.ledger.Move.Cause;
import org.yuanlian.ledger.Move.Side;
import org.yuanlian.ledger.Moves;
import org.yuanlian.ledger.NamedPairs;
import org.yuanlian.ledger.ProjectName;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.web.RatesController.Fraction;
import org.yuanlian.ledger.web.Wire.AsOfText;
import org.yuanlian.ledger.web.Wire.EntryLine;

/// Why a rate moved: the projects that entered or left between two as-of pairs, and the entry behind each.
@RestController
final class ExplainController {
    private final Moves moves;
    private final NamedPairs named;
    private final Wire wire;
    private final Clock clock;

    ExplainController(Moves moves, NamedPairs named, Wire wire, Clock clock) {
        this.moves = moves;
        this.named = named;
        this.wire = wire;
        this.clock = clock;
    }

    record Figure(Fraction from, Fraction to) {}

    /// @param up what entered and grew, in projects or yuan; `down` is negative
    record Tally(int entered, int left, int changed, String up, String down) {
        static Tally of(Explanation.Tally tally) {
            return new Tally(
                    tally.entered(), tally.left(), tally.changed(), tally.up().toPlainString(), tally.down().toPlainString());
        }
    }

    record Sides(Tally numerator, Tally denominator) {
        static Sides of(Explanation explained, Cause cause) {
            return new Sides(
                    Tally.of(explained.tally(cause, Side.NUMERATOR)), Tally.of(explained.tally(cause, Side.DENOMINATOR)));
        }
    }

    record Line(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            boolean demo,
            Side side,
            Move.Way move,
            Cause cause,
            @Nullable String amountFrom,
            @Nullable String amountTo,
            @Nullable EntryLine entry,
            @Nullable EntryLine withdrawal) {}

    record Explained(
            AsOfText from,
            AsOfText to,
            String rate,
            String column,
            Figure figure,
            Sides happened,
            Sides corrections,
            long total,
            List<Line> items) {}

    /// @param from `validOn,recordedAt`, or the issue of a bulletin; a day alone means as known now
    @GetMapping("/api/explain")
    @Audited("explain.read")
    Explained explain(
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "performance") String rate,
            @RequestParam(defaultValue = "reported") Query.Column column,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var kind = RateKind.valueOf(rate.toUpperCase(Locale.ROOT));
        var verified = column == Query.Column.verified;
        var now = AsOf.now(clock);
        var earlier = pair(from, now.recordedAt());
        var later = to == null ? now : pair(to, now.recordedAt());
        var wanted = Selection.all(later, later.recordedAt().equals(now.recordedAt()));
        var explained = moves.explain(kind, verified, earlier, place == null ? wanted : wanted.within(new Place(place)));
        var meant = explained.moves().stream()
                .filter(move -> cause == null || move.cause() == cause)
                .filter(move -> side == null || move.side() == side)
                .toList();
        var page = meant.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, 200)).toList();
        var names = moves.named(page.stream().map(Move::project).toList(), later);
        return new Explained(
                AsOfText.of(earlier),
                AsOfText.of(later),
                rate,
                column.name(),
                new Figure(fraction(explained.from()), fraction(explained.to())),
                Sides.of(explained, Cause.HAPPENED),
                Sides.of(explained, Cause.CORRECTED),
                meant.size(),
                page.stream()
                        .map(move -> line(move, names, moves.proof(move, kind, verified, earlier, later), kind))
                        .toList());
    }

    private Line line(Move move, Map<UUID, ProjectName> names, Move.@Nullable Proof proof, RateKind rate) {
        var named = names.getOrDefault(move.project(), new ProjectName("", "", false));
        var money = rate == RateKind.FUNDING;
        var withdrawal = proof == null ? null : proof.withdrawal();
        return new Line(
                move.project(),
                named.code(),
                named.name(),
                move.place().key(),
                wire.name(Place.of(move.place().region())),
                named.demo(),
                move.side(),
                move.way(),
                move.cause(),
                money ? move.before().toPlainString() : null,
                money ? move.after().toPlainString() : null,
                proof == null ? null : wire.entry(proof.entry(), withdrawal),
                withdrawal == null ? null : wire.entry(withdrawal, null));
    }

    private static Fraction fraction(Explanation.Fraction fraction) {
        return new Fraction(
                fraction.numerator().toPlainString(),
                fraction.denominator().toPlainString(),
                fraction.value().orElse(null));
    }

    private AsOf pair(String written, Instant now) {
        var published = named.named(written);
        if (published.isPresent()) {
            return published.get();
        }
        var comma = written.indexOf(',');
        try {
            return comma < 0
                    ? new AsOf(LocalDate.parse(written), now)
                    : new AsOf(LocalDate.parse(written.substring(0, comma)), Instant.parse(written.substring(comma + 1)));
        } catch (DateTimeParseException e) {
            throw new Refusal(Problem.of("ledger.explain.pair", "from", written));
        }
    }
}
