package org.yuanlian.bulletin.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Findings;
import org.yuanlian.bulletin.Findings.Delay;
import org.yuanlian.bulletin.Findings.Figure;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.bulletin.Findings.Mover;
import org.yuanlian.bulletin.Issue.Ref;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Contents;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Signature;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Stage;

/// Lays a bulletin out as an official document. It is a function of what was published.
public final class BulletinPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    private static final Map<RateKind, String> RATES = Map.of(
            RateKind.PERFORMANCE, "履约率",
            RateKind.START, "开工率",
            RateKind.PRODUCTION, "投产率",
            RateKind.FUNDING, "资金到位率");
    private final Bulletin bulletin;
    private final Map<Stage, String> stages;

    /// @param stages what the stages are called
    public BulletinPaper(Bulletin bulletin, Map<Stage, String> stages) {
        this.bulletin = bulletin;
        this.stages = stages;
    }

    public Paper paper() {
        var issue = bulletin.issue();
        var published = DAY.format(LocalDate.ofInstant(issue.publishedAt(), AsOf.ZONE));
        var blocks = new ArrayList<Block>();
        blocks.add(new Contents("目录"));
        for (int i = 0; i < bulletin.parts().size(); i++) {
            var part = bulletin.parts().get(i);
            blocks.add(new Heading(1, NUMERALS.get(i) + "、" + part.title().zh()));
            if (!part.text().zh().isEmpty()) {
                blocks.add(new Paragraph(part.text().zh().strip()));
            }
            blocks.addAll(section(part));
        }
        blocks.add(new Signature(bulletin.issuer().zh(), published));
        return new Paper(
                new Paper.Masthead(bulletin.issuer().zh(), issue.number(), published),
                bulletin.placeName() + issue.month().getYear() + "年" + issue.month().getMonthValue() + "月" + bulletin.title().zh(),
                blocks,
                new Paper.Imprint(imprint(published)),
                isDemo() ? "演示数据 · 自动生成，非真实材料" : null,
                issue.publishedAt());
    }

    private List<String> imprint(String published) {
        var issue = bulletin.issue();
        var lines = new ArrayList<String>();
        var reason = issue.reason();
        if (reason != null) {
            lines.add("更正说明：" + reason);
        }
        lines.add("数字校验值（SHA-256）：" + bulletin.figures().digest().hex().substring(0, 32) + "…");
        lines.add(bulletin.issuer().zh() + "　" + published + "印发");
        return lines;
    }

    private boolean isDemo() {
        return bulletin.findings().movers().stream().anyMatch(Mover::demo)
                || bulletin.findings().delays().stream().anyMatch(Delay::demo);
    }

    private List<Block> section(Bulletin.Part part) {
        var findings = bulletin.findings();
        return switch (part.kind()) {
            case RATES -> List.of(rates(findings));
            case RANKS -> ranks(findings);
            case MOVED -> findings.movers().isEmpty() ? none() : List.of(moved(findings));
            case DELAYS -> findings.delays().isEmpty() ? none() : List.of(delays(findings));
            case NOTES -> notes();
        };
    }

    private static List<Block> none() {
        return List.of(new Paragraph("本期无。"));
    }

    private Table rates(Findings findings) {
        var rows = Stream.concat(Stream.of(findings.total()), findings.rows().stream())
                .map(line -> List.of(
                        line.name(),
                        Long.toString(line.projects()),
                        hundredMillions(line.agreed()),
                        both(line, RateKind.PERFORMANCE),
                        both(line, RateKind.START),
                        both(line, RateKind.PRODUCTION),
                        both(line, RateKind.FUNDING)))
                .toList();
        return new Table(
                "表1　四率（上报/核实，%）",
                List.of("地区", "项目数", "协议金额（亿元）", "履约率", "开工率", "投产率", "资金到位率"),
                List.of(21, 10, 14, 19, 19, 19, 19),
                List.of(false, true, true, true, true, true, true),
                rows,
                unverified("四率口径", bulletin.issue().formula()));
    }

    /// For each rate the places in the order of their ranks.
    private List<Block> ranks(Findings findings) {
        var blocks = new ArrayList<Block>();
        var number = 2;
        for (var kind : RateKind.values()) {
            var ranked = findings.rows().stream()
                    .filter(line -> line.rate(kind).rank() != null)
                    .sorted(Comparator.comparing((Line line) -> rank(line.rate(kind))).thenComparing(Line::place))
                    .map(line -> List.of(
                            Integer.toString(rank(line.rate(kind))),
                            line.name(),
                            percent(line.rate(kind), false),
                            percent(line.rate(kind), true),
                            ordinal(line.rate(kind).verifiedRank())))
                    .toList();
            if (!ranked.isEmpty()) {
                blocks.add(new Heading(2, "（%s）%s".formatted(NUMERALS.get(kind.ordinal()), RATES.get(kind))));
                blocks.add(new Table(
                        "表%d　%s排位".formatted(number++, RATES.get(kind)),
                        List.of("位次", "地区", "上报", "核实", "核实位次"),
                        List.of(12, 30, 20, 20, 18),
                        List.of(true, false, true, true, true),
                        ranked,
                        null));
            }
        }
        return blocks.isEmpty() ? none() : blocks;
    }

    private static String ordinal(@Nullable Integer rank) {
        return rank == null ? "—" : rank.toString();
    }

    private static int rank(Figure figure) {
        var rank = figure.rank();
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    private Table moved(Findings findings) {
        return new Table(
                "表6　变动较大的项目",
                List.of("项目", "地区", "事项", "原因"),
                List.of(44, 20, 18, 18),
                List.of(false, false, false, false),
                findings.movers().stream()
                        .map(mover -> List.of(mover.name(), mover.placeName(), did(mover), cause(mover)))
                        .toList(),
                null);
    }

    private static String did(Mover mover) {
        var what = switch (mover.rate()) {
            case PERFORMANCE -> "履约";
            case START -> "开工";
            case PRODUCTION -> "投产";
            case FUNDING -> "资金到位";
        };
        return switch (mover.way()) {
            case ENTERED -> "新增" + what;
            case LEFT -> "退出" + what;
            case CHANGED -> what + "变化";
        };
    }

    private static String cause(Mover mover) {
        return switch (mover.cause()) {
            case HAPPENED -> "当期发生";
            case CORRECTED -> "补报更正";
        };
    }

    private Table delays(Findings findings) {
        return new Table(
                "表7　超期项目",
                List.of("项目", "地区", "责任单位", "现阶段", "应于", "超期（天）"),
                List.of(34, 16, 18, 10, 16, 12),
                List.of(false, false, false, false, true, true),
                findings.delays().stream()
                        .map(delay -> List.of(
                                delay.name(),
                                delay.placeName(),
                                Objects.requireNonNullElse(delay.unit(), "—"),
                                stages.getOrDefault(delay.stage(), delay.stage().name()),
                                delay.due().toString(),
                                Long.toString(delay.days())))
                        .toList(),
                null);
    }

    private List<Block> notes() {
        var issue = bulletin.issue();
        var notes = new ArrayList<Block>();
        for (var rule : List.of(issue.formula(), issue.template())) {
            notes.add(new Paragraph("所用规则：%s 第%d版，来源：%s%s"
                    .formatted(rule.id(), rule.version(), rule.source().strip(), rule.verified() ? "。" : "（待核）。")));
        }
        return notes;
    }

    private static @Nullable String unverified(String what, Ref rule) {
        return rule.verified() ? null : "（待核：%s来源于%s）".formatted(what, rule.source().strip());
    }

    private static String both(Line line, RateKind kind) {
        return percent(line.rate(kind), false) + "/" + percent(line.rate(kind), true);
    }

    private static String percent(Figure figure, boolean verified) {
        return figure.denominator().signum() == 0
                ? "—"
                : figure.numerator(verified)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(figure.denominator(), MathContext.DECIMAL64)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String hundredMillions(BigDecimal yuan) {
        return yuan.divide(HUNDRED_MILLION, 2, RoundingMode.HALF_UP).toPlainString();
    }
}
