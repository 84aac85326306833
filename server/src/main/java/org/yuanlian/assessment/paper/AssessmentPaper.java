package org.yuanlian.assessment.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.Dossier;
import org.yuanlian.assessment.PlaceLine;
import org.yuanlian.assessment.declared.ScoreSheet.Item;
import org.yuanlian.assessment.scoring.InWords;
import org.yuanlian.assessment.scoring.Score;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Contents;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Signature;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.kernel.AsOf;

/// Lays an assessment out as an official document. It is a function of what was published.
public final class AssessmentPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String ISSUER = "（发文机关名称）";
    private final Dossier dossier;
    private final List<Item> items;

    public AssessmentPaper(Dossier dossier) {
        this.dossier = dossier;
        this.items = dossier.sheet().body().items();
    }

    public Paper paper() {
        var assessment = dossier.assessment();
        var published = DAY.format(LocalDate.ofInstant(assessment.publishedAt(), AsOf.ZONE));
        var blocks = new ArrayList<Block>();
        blocks.add(new Contents("目录"));
        blocks.add(new Heading(1, "一、考核结果"));
        blocks.add(new Paragraph("考核截至%s，共%d个地区，其中%d个地区缺数据，不参与排位。缺数据的项目不计分，不等于零分。"
                .formatted(DAY.format(assessment.asOf().validOn()), dossier.ranking().size(), partial())));
        blocks.add(ranking());
        blocks.add(new Heading(1, "二、计分办法"));
        blocks.add(sheet());
        blocks.add(new Heading(1, "三、申诉"));
        blocks.add(new Paragraph("对得分有异议的，可在%s前提出申诉。准许申诉的，按重新核实的证据复算该项并发布修订件，逐项列明变化。"
                .formatted(DAY.format(assessment.appealUntil()))));
        if (!dossier.differences().isEmpty()) {
            blocks.add(new Heading(1, "四、修订内容"));
            blocks.add(differences());
        }
        blocks.add(new Signature(ISSUER, published));
        return new Paper(
                new Paper.Masthead(ISSUER, "〔%d〕第%d版".formatted(assessment.year(), assessment.revision()), published),
                "%d年度%s".formatted(assessment.year(), dossier.sheet().header().title().zh()),
                blocks,
                new Paper.Imprint(imprint(published)),
                dossier.demo() ? "演示数据 · 自动生成，非真实材料" : null,
                assessment.publishedAt());
    }

    private long partial() {
        return dossier.ranking().stream().filter(line -> line.missing() > 0).count();
    }

    private List<String> imprint(String published) {
        var lines = new ArrayList<String>();
        var reason = dossier.assessment().reason();
        if (reason != null) {
            lines.add("修订说明：" + reason);
        }
        lines.add("数字校验值（SHA-256）：" + dossier.assessment().digest().hex().substring(0, 32) + "…");
        lines.add(ISSUER + "　" + published + "印发");
        return lines;
    }

    private Table ranking() {
        var header = new ArrayList<>(List.of("位次", "地区", "总分"));
        var widths = new ArrayList<>(List.of(8, 20, 14));
        var figures = new ArrayList<>(List.of(true, false, true));
        for (var item : items) {
            header.add(item.title().zh());
            widths.add(Math.max(8, 58 / items.size()));
            figures.add(true);
        }
        var rows = dossier.ranking().stream().map(this::row).toList();
        return new Table("表1　得分与位次", header, widths, figures, rows, unverified());
    }

    private List<String> row(PlaceLine line) {
        var cells = new ArrayList<>(List.of(
                line.rank() == null ? "—" : line.rank().toString(),
                line.name(),
                points(line.points()) + (line.missing() > 0 ? "（缺" + line.missing() + "项）" : "")));
        var score = dossier.scores().get(line.place());
        for (var i = 0; i < items.size(); i++) {
            cells.add(score == null ? "" : points(score.lines().get(i)));
        }
        return cells;
    }

    private String points(Score.Line line) {
        var points = line.points();
        return points == null ? "缺数据" : points(points);
    }

    private Table sheet() {
        return new Table(
                "表2　计分表",
                List.of("项目", "满分", "指标", "计分", "来源"),
                List.of(18, 8, 18, 30, 26),
                List.of(false, true, false, false, false),
                items.stream()
                        .map(item -> List.of(
                                item.title().zh(),
                                full(item.full()),
                                item.measure().title().zh() + column(item),
                                InWords.of(item.score(), item.measure().unit()).zh(),
                                item.source() + (item.verified() ? "" : "（待核）")))
                        .toList(),
                unverified());
    }

    private Table differences() {
        return new Table(
                "表3　与上一次发布的不同",
                List.of("数字", "原为", "现为"),
                List.of(50, 25, 25),
                List.of(false, true, true),
                dossier.differences().stream()
                        .map(difference -> List.of(difference.key(), text(difference.before()), text(difference.after())))
                        .toList(),
                null);
    }

    private @Nullable String unverified() {
        var header = dossier.sheet().header();
        return header.verified() ? null : "（待核：计分表来源于%s）".formatted(header.source().strip());
    }

    private static String column(Item item) {
        var column = item.column();
        if (column == null) {
            return "";
        }
        return switch (column) {
            case REPORTED -> "（上报）";
            case VERIFIED -> "（核实）";
        };
    }

    private static String full(@Nullable BigDecimal full) {
        return full == null ? "—" : full.toPlainString();
    }

    private static String text(@Nullable String figure) {
        return figure == null ? "—" : figure;
    }

    /// A sheet of one full mark is told by the finest decimals, one of a hundred is not.
    private String points(BigDecimal points) {
        var decimals = dossier.sheet().body().full().compareTo(BigDecimal.TEN) < 0 ? 4 : 2;
        return points.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
