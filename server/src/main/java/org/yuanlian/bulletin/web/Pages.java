package org.yuanlian.bulletin.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Findings.Delay;
import org.yuanlian.bulletin.Findings.Figure;
import org.yuanlian.bulletin.Findings.Foresight;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.bulletin.Findings.Lit;
import org.yuanlian.bulletin.Findings.Mover;
import org.yuanlian.bulletin.Findings.Named;
import org.yuanlian.bulletin.Findings.Shift;
import org.yuanlian.bulletin.Findings.StepForesight;
import org.yuanlian.bulletin.Issue;
import org.yuanlian.bulletin.Issue.Ref;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.RateKind;

/// The shapes in which bulletins are read over HTTP.
final class Pages {
    private Pages() {}

    record Pair(LocalDate validOn, Instant recordedAt) {
        static @Nullable Pair of(@Nullable AsOf asOf) {
            return asOf == null ? null : new Pair(asOf.validOn(), asOf.recordedAt());
        }
    }

    record Fraction(String numerator, String denominator, @Nullable BigDecimal value) {
        static Fraction of(Figure figure, boolean verified) {
            var numerator = figure.numerator(verified);
            return new Fraction(
                    numerator.toPlainString(),
                    figure.denominator().toPlainString(),
                    figure.denominator().signum() == 0
                            ? null
                            : numerator.divide(figure.denominator(), MathContext.DECIMAL32));
        }
    }

    /// @param moved how many ranks up since the bulletin before, negative for down; null where there is none to compare
    record Rank(int rank, int of, @Nullable Integer moved) {}

    record RateFigure(Fraction reported, Fraction verified, @Nullable Rank rank, @Nullable Rank verifiedRank) {
        static RateFigure of(Figure figure, Function<Boolean, @Nullable Integer> moved) {
            return new RateFigure(
                    Fraction.of(figure, false),
                    Fraction.of(figure, true),
                    rank(figure.rank(), figure.of(), moved.apply(false)),
                    rank(figure.verifiedRank(), figure.of(), moved.apply(true)));
        }

        private static @Nullable Rank rank(@Nullable Integer rank, int of, @Nullable Integer moved) {
            return rank == null ? null : new Rank(rank, of, moved);
        }
    }

    record RateLine(
            String key, String label, boolean own, long projects, String agreed, Map<String, RateFigure> rates) {
        static RateLine of(Line line) {
            return of(line, (_, _) -> null);
        }

        static RateLine of(Line line, BiFunction<RateKind, Boolean, @Nullable Integer> moved) {
            var rates = new LinkedHashMap<String, RateFigure>();
            for (var kind : RateKind.values()) {
                rates.put(
                        kind.name().toLowerCase(Locale.ROOT),
                        RateFigure.of(line.rate(kind), verified -> moved.apply(kind, verified)));
            }
            return new RateLine(
                    line.place(), line.name(), line.own(), line.projects(), line.agreed().toPlainString(), rates);
        }
    }

    record Figures(
            RateLine total,
            List<RateLine> rows,
            List<Shift> shifts,
            List<Mover> moved,
            List<Delay> delays,
            List<Lit> lights,
            List<Named> named,
            @Nullable Foresight foresight,
            @Nullable StepForesight stepForesight) {
        static Figures of(Bulletin bulletin) {
            var findings = bulletin.findings();
            return new Figures(
                    line(bulletin, findings.total()),
                    findings.rows().stream().map(line -> line(bulletin, line)).toList(),
                    findings.shifts(),
                    findings.movers(),
                    findings.delays(),
                    findings.lights(),
                    findings.named(),
                    findings.foresight(),
                    findings.stepForesight());
        }

        private static RateLine line(Bulletin bulletin, Line line) {
            return RateLine.of(line, (kind, verified) -> bulletin.moved(line, kind, verified).orElse(null));
        }
    }

    /// @param demo whether any project that it names is made up
    record Head(
            @Nullable UUID issue,
            YearMonth month,
            int revision,
            String number,
            String title,
            String issuer,
            String place,
            String placeName,
            Pair asOf,
            @Nullable Pair before,
            @Nullable UUID previous,
            @Nullable UUID corrects,
            @Nullable String reason,
            Ref formula,
            Ref template,
            List<Ref> lights,
            String digest,
            Instant publishedAt,
            String publishedBy,
            boolean demo) {
        static Head of(Bulletin bulletin, boolean draft) {
            var issue = bulletin.issue();
            return new Head(
                    draft ? null : issue.id(),
                    issue.month(),
                    issue.revision(),
                    issue.number(),
                    bulletin.title().zh(),
                    bulletin.issuer().zh(),
                    bulletin.place().key(),
                    bulletin.placeName(),
                    Objects.requireNonNull(Pair.of(issue.asOf())),
                    Pair.of(issue.before()),
                    issue.previous(),
                    issue.corrects(),
                    issue.reason(),
                    issue.formula(),
                    issue.template(),
                    issue.lights(),
                    bulletin.figures().digest().hex(),
                    issue.publishedAt(),
                    issue.publishedBy(),
                    bulletin.findings().demo());
        }
    }

    record Page(Head head, Figures figures, List<Bulletin.Part> sections) {
        static Page of(Bulletin bulletin, boolean draft) {
            return new Page(Head.of(bulletin, draft), Figures.of(bulletin), bulletin.parts());
        }
    }

    record PlaceName(String place, String name) {}

    record IssueLine(
            UUID issue,
            YearMonth month,
            int revision,
            String number,
            LocalDate validOn,
            Instant recordedAt,
            Instant publishedAt,
            String publishedBy,
            List<PlaceName> places,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            @Nullable String reason,
            int withdrawnSince) {
        static IssueLine of(Issue issue, List<PlaceName> places, @Nullable UUID correctedBy, int withdrawn) {
            return new IssueLine(
                    issue.id(),
                    issue.month(),
                    issue.revision(),
                    issue.number(),
                    issue.asOf().validOn(),
                    issue.asOf().recordedAt(),
                    issue.publishedAt(),
                    issue.publishedBy(),
                    places,
                    issue.corrects(),
                    correctedBy,
                    issue.reason(),
                    withdrawn);
        }
    }
}
