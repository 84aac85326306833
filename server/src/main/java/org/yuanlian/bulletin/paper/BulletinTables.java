package org.yuanlian.bulletin.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.bulletin.Findings;
import org.yuanlian.bulletin.Findings.Figure;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.bulletin.Findings.Lit;
import org.yuanlian.bulletin.Findings.LitPlace;
import org.yuanlian.bulletin.Findings.Mover;
import org.yuanlian.bulletin.Issue.Ref;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.Stage;
import org.yuanlian.supervision.Light;
import org.yuanlian.supervision.LightRule;

/// The tables of a bulletin, numbered in the order in which they are asked for.
final class BulletinTables {
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private static final Map<RateKind, String> RATES = Map.of(
            RateKind.PERFORMANCE, "履约率",
            RateKind.START, "开工率",
            RateKind.PRODUCTION, "投产率",
            RateKind.FUNDING, "资金到位率");
    private final Bulletin bulletin;
    private final Findings findings;
    private final Map<Stage, String> stages;
    private int tables;

    BulletinTables(Bulletin bulletin, Map<Stage, String> stages) {
        this.bulletin = bulletin;
        this.findings = bulletin.findings();
        this.stages = stages;
    }

    List<Block> rates() {
        var rows = Stream.concat(Stream.of(findings.total()), findings.rows().stream())
                .map(line -> List.of(
                        line.name(),
                        Long.toString(line.projects()),
                        line.agreed().divide(HUNDRED_MILLION, 2, RoundingMode.HALF_UP).toPlainString(),
                        both(line, RateKind.PERFORMANCE),
                        both(line, RateKind.START),
                        both(line, RateKind.PRODUCTION),
                        both(line, RateKind.FUNDING)))
                .toList();
        return List.of(new Table(
                caption("四率（上报/核实，%）"),
                List.of("地区", "项目数", "协议金额（亿元）", "履约率", "开工率", "投产率", "资金到位率"),
                List.of(21, 10, 14, 19, 19, 19, 19),
                figures(7, 1),
                rows,
                unverified("四率口径", bulletin.issue().formula())));
    }

    /// For each rate the places in the order of their ranks.
    List<Block> ranks() {
        var blocks = new ArrayList<Block>();
        for (var kind : RateKind.values()) {
            var ranked = findings.rows().stream()
                    .filter(line -> line.rate(kind).rank() != null)
                    .sorted(Comparator.comparing((Line line) -> Objects.requireNonNull(line.rate(kind).rank()))
                            .thenComparing(Line::place))
                    .map(line -> List.of(
                            ordinal(line.rate(kind).rank()),
                            moved(line, kind, false),
                            line.name(),
                            percent(line.rate(kind), false),
                            percent(line.rate(kind), true),
                            ordinal(line.rate(kind).verifiedRank()),
                            moved(line, kind, true)))
                    .toList();
            if (!ranked.isEmpty()) {
                blocks.add(new Heading(2, "（%s）%s".formatted("一二三四".charAt(kind.ordinal()), RATES.get(kind))));
                blocks.add(new Table(
                        caption(RATES.get(kind) + "排位"),
                        List.of("位次", "较上期", "地区", "上报", "核实", "核实位次", "较上期"),
                        List.of(10, 11, 29, 14, 14, 13, 11),
                        List.of(true, true, false, true, true, true, true),
                        ranked,
                        null));
            }
        }
        return blocks.isEmpty() ? none() : blocks;
    }

    List<Block> moved() {
        return findings.movers().isEmpty()
                ? none()
                : List.of(new Table(
                        caption("变动较大的项目"),
                        List.of("项目", "地区", "事项", "原因"),
                        List.of(44, 20, 18, 18),
                        figures(4, 4),
                        findings.movers().stream()
                                .map(mover -> List.of(mover.name(), mover.placeName(), did(mover), cause(mover)))
                                .toList(),
                        null));
    }

    /// The rules, and then the places by what lights in them.
    List<Block> lights() {
        var lit = findings.lights();
        if (lit.isEmpty()) {
            return none();
        }
        var rules = new Table(
                caption("亮灯情况（个）"),
                List.of("规则", "红灯", "黄灯", "绿灯", "不适用或无数据"),
                List.of(30, 16, 16, 16, 22),
                figures(5, 1),
                lit.stream()
                        .map(rule -> List.of(
                                rule.title().zh(), count(rule, Light.RED), count(rule, Light.YELLOW), count(rule, Light.GREEN), count(rule, Light.NONE)))
                        .toList(),
                lit.stream().allMatch(Lit::verified) ? null : unverified("亮灯规则", bulletin.issue().lights().getFirst()));
        var header = new ArrayList<>(List.of("地区"));
        lit.forEach(rule -> header.add(rule.title().zh()));
        var places = new Table(
                caption("各地红灯/黄灯项目（个）"),
                header,
                Stream.concat(Stream.of(28), Collections.nCopies(lit.size(), 16).stream()).toList(),
                figures(lit.size() + 1, 1),
                lit.getFirst().rows().stream().map(row -> inPlace(row, lit)).toList(),
                null);
        return List.of(rules, places);
    }

    private static List<String> inPlace(LitPlace place, List<Lit> lit) {
        var cells = new ArrayList<>(List.of(place.name()));
        for (var rule : lit) {
            var row = rule.rows().stream().filter(each -> each.place().equals(place.place())).findFirst();
            cells.add(row.map(each -> each.of(Light.RED) + "/" + each.of(Light.YELLOW)).orElse("—"));
        }
        return cells;
    }

    private static String count(Lit rule, Light light) {
        return Long.toString(rule.projects().getOrDefault(light, 0L));
    }

    List<Block> delays() {
        return findings.delays().isEmpty()
                ? none()
                : List.of(new Table(
                        caption("超期项目"),
                        List.of("项目", "地区", "责任单位", "现阶段", "应于", "超期（天）"),
                        List.of(34, 16, 18, 10, 16, 12),
                        figures(6, 4),
                        findings.delays().stream()
                                .map(delay -> List.of(
                                        delay.name(),
                                        delay.placeName(),
                                        Objects.requireNonNullElse(delay.unit(), "—"),
                                        stages.getOrDefault(delay.stage(), delay.stage().name()),
                                        delay.due().toString(),
                                        Long.toString(delay.days())))
                                .toList(),
                        null));
    }

    List<Block> named() {
        return findings.named().isEmpty()
                ? none()
                : List.of(new Table(
                        caption("点名通报的项目"),
                        List.of("督办单", "项目", "地区", "事项", "责任对象", "限期"),
                        List.of(20, 32, 14, 10, 16, 16),
                        figures(6, 5),
                        findings.named().stream()
                                .map(named -> List.of(
                                        named.number(),
                                        named.name(),
                                        named.placeName(),
                                        title(named.rule()),
                                        named.addressee(),
                                        named.dueOn().toString()))
                                .toList(),
                        null));
    }

    /// How forecasts came out, of stages and of steps side by side.
    List<Block> foresights() {
        var table = new ForesightTable(findings);
        return table.isEmpty()
                ? none()
                : List.of(new Table(
                        caption(ForesightTable.TITLE), ForesightTable.HEADINGS, List.of(22, 11, 10, 14, 13, 13, 17), figures(7, 1), table.rows(), null));
    }

    private String title(LightRule rule) {
        return findings.lights().stream()
                .filter(lit -> lit.rule() == rule)
                .map(lit -> lit.title().zh())
                .findFirst()
                .orElse(rule.name());
    }

    private String caption(String title) {
        return "表%d　%s".formatted(++tables, title);
    }

    private static List<Block> none() {
        return List.of(new Paragraph("本期无。"));
    }

    /// Which columns hold figures: those from one on.
    private static List<Boolean> figures(int columns, int from) {
        return Stream.concat(
                        Collections.nCopies(from, false).stream(), Collections.nCopies(columns - from, true).stream())
                .toList();
    }

    private String moved(Line line, RateKind kind, boolean verified) {
        var by = bulletin.moved(line, kind, verified).orElse(null);
        return by == null ? "—" : by > 0 ? "升" + by : by < 0 ? "降" + -by : "平";
    }

    private static String ordinal(@Nullable Integer rank) {
        return rank == null ? "—" : rank.toString();
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
}
