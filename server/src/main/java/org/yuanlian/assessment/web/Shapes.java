package org.yuanlian.assessment.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.Assessment;
import org.yuanlian.assessment.declared.Measure;
import org.yuanlian.assessment.declared.ScoreSheet;
import org.yuanlian.assessment.declared.ScoreSheet.Column;
import org.yuanlian.assessment.declared.ScoreSheet.Item;
import org.yuanlian.assessment.declared.ScoreSheet.Subject;
import org.yuanlian.assessment.scoring.InWords;
import org.yuanlian.assessment.scoring.Measured.Missing;
import org.yuanlian.assessment.scoring.Score;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;

/// The shapes in which assessments are read over HTTP. Numbers are decimal texts.
final class Shapes {
    private static final int DECIMALS = 6;

    private Shapes() {}

    record SheetLine(
            String id, int version, Text title, Subject subject, LocalDate effectiveFrom, String source, boolean verified) {
        static SheetLine of(Declared<ScoreSheet> sheet) {
            var header = sheet.header();
            return new SheetLine(
                    header.id(), header.version(), header.title(), sheet.body().subject(), header.effectiveFrom(), header.source(), header.verified());
        }
    }

    /// @param words how it is scored
    record SheetItem(
            String id,
            Text title,
            @Nullable String full,
            Measure measure,
            Text measureTitle,
            @Nullable Column column,
            Measure.Unit unit,
            Text words,
            String source,
            boolean verified) {
        static SheetItem of(Item item) {
            return new SheetItem(
                    item.id(),
                    item.title(),
                    plain(item.full()),
                    item.measure(),
                    item.measure().title(),
                    item.column(),
                    item.measure().unit(),
                    InWords.of(item.score(), item.measure().unit()),
                    item.source(),
                    item.verified());
        }
    }

    record WholeSheet(
            SheetLine head, String full, ScoreSheet.Cohort cohort, List<SheetItem> items, int appealWorkingDays, String appealSource, boolean appealVerified) {
        static WholeSheet of(Declared<ScoreSheet> sheet) {
            var body = sheet.body();
            return new WholeSheet(
                    SheetLine.of(sheet),
                    body.full().toPlainString(),
                    body.cohort(),
                    body.items().stream().map(SheetItem::of).toList(),
                    body.appeal().withinWorkingDays(),
                    body.appeal().source(),
                    body.appeal().verified());
        }
    }

    record AssessmentLine(
            UUID id,
            SheetLine sheet,
            int year,
            int revision,
            LocalDate validOn,
            Instant recordedAt,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            @Nullable String reason,
            LocalDate appealUntil,
            boolean appealOpen,
            Instant publishedAt,
            String publishedBy,
            String digest) {
        static AssessmentLine of(Assessment assessment, Declared<ScoreSheet> sheet, @Nullable UUID correctedBy, LocalDate today) {
            return new AssessmentLine(
                    assessment.id(),
                    SheetLine.of(sheet),
                    assessment.year(),
                    assessment.revision(),
                    assessment.asOf().validOn(),
                    assessment.asOf().recordedAt(),
                    assessment.corrects(),
                    correctedBy,
                    assessment.reason(),
                    assessment.appealUntil(),
                    correctedBy == null && !today.isAfter(assessment.appealUntil()),
                    assessment.publishedAt(),
                    assessment.publishedBy(),
                    assessment.digest().hex());
        }
    }

    /// A place in the ranking.
    ///
    /// @param items points by item, null for a missing value; no map where the place is not the caller's to open
    record RankLine(
            String place, String name, String points, int missing, @Nullable Integer rank, @Nullable Map<String, @Nullable String> items) {}

    static Map<String, @Nullable String> points(Score score) {
        var points = new LinkedHashMap<String, @Nullable String>();
        score.lines().forEach(line -> points.put(line.item(), plain(line.points())));
        return points;
    }

    record Pair(LocalDate validOn, Instant recordedAt) {
        static Pair of(AsOf asOf) {
            return new Pair(asOf.validOn(), asOf.recordedAt());
        }
    }

    /// One item of one place, open to its figure.
    ///
    /// @param missing why there is no value; then there are no points
    /// @param knownAt up to when what was recorded counted
    /// @param opens whether projects stand behind it
    record ItemLine(
            String item,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String value,
            @Nullable Missing missing,
            @Nullable String points,
            @Nullable UUID evidence,
            Instant knownAt,
            boolean opens) {
        static ItemLine of(Score.Line line, Item item, Instant knownAt) {
            var measured = line.measured();
            var value = measured.value();
            return new ItemLine(
                    line.item(),
                    plain(measured.numerator()),
                    plain(measured.denominator()),
                    value == null ? null : plain(value.setScale(DECIMALS, RoundingMode.HALF_UP)),
                    measured.missing(),
                    plain(line.points()),
                    measured.evidence(),
                    knownAt,
                    item.measure().isOfProjects());
        }
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : text(number);
    }

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
