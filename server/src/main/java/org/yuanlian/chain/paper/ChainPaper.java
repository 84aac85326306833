package org.yuanlian.chain.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuanlian.chain.ChainMap.Tier;
import org.yuanlian.chain.ChainStanding;
import org.yuanlian.chain.NodeStanding;
import org.yuanlian.chain.NodeStanding.BreakRisk;
import org.yuanlian.chain.NodeStanding.Matching;
import org.yuanlian.chain.NodeStanding.Strength;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Placed.Whereabouts;
import org.yuanlian.chain.Role;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Lays a chain out as a paper: what is strong and what is lacking, tier by tier, and who stands on which node
/// by what evidence.
public final class ChainPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private final ChainStanding standing;
    private final AsOf asOf;
    private final Answering answering;
    private final Function<Place, String> placeName;

    /// @param placeName what a place is called
    public ChainPaper(ChainStanding standing, AsOf asOf, Answering answering, Function<Place, String> placeName) {
        this.standing = standing;
        this.asOf = asOf;
        this.answering = answering;
        this.placeName = placeName;
    }

    public Paper paper() {
        var drawn = standing.drawn();
        var day = DAY.format(asOf.validOn());
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, "一、总体情况"));
        blocks.add(new Paragraph(summary()));
        blocks.add(new Heading(1, "二、链长制"));
        blocks.addAll(answering.blocks(asOf.validOn()));
        blocks.add(new Heading(1, "三、各层级环节"));
        drawn.map().tiers().forEach(tier -> blocks.add(nodes(tier)));
        blocks.add(new Heading(1, "四、企业与园区"));
        blocks.add(firms());
        blocks.add(new Heading(1, "五、说明"));
        notes().forEach(note -> blocks.add(new Paragraph(note)));
        return new Paper(
                new Paper.Masthead("产业链图谱", version(), day),
                drawn.chain().name() + "产业链\n一链一图谱",
                blocks,
                new Paper.Imprint(List.of("事实时点 %s，认知时点 %s".formatted(day, DAY.format(LocalDate.ofInstant(asOf.recordedAt(), AsOf.ZONE))))),
                isPartlyMadeUp() ? "含演示数据" : null,
                asOf.recordedAt());
    }

    private String version() {
        var revision = standing.drawn().revision();
        return revision == null ? "第%d版".formatted(standing.drawn().declared().header().version()) : "%s修订".formatted(DAY.format(revision.since()));
    }

    private String summary() {
        var counts = standing.nodes().stream().collect(Collectors.groupingBy(NodeStanding::strength, Collectors.counting()));
        return "图谱共%d个环节、%d条关系。其中强%d个，完备%d个，弱%d个，缺%d个；断点风险高的%d个。省内配套率%s，分母为省内有企业的环节所需的全部上游环节，分子为其中省内也有企业的。"
                .formatted(
                        standing.nodes().size(),
                        standing.drawn().map().edges().size(),
                        counts.getOrDefault(Strength.STRONG, 0L),
                        counts.getOrDefault(Strength.COMPLETE, 0L),
                        counts.getOrDefault(Strength.WEAK, 0L),
                        counts.getOrDefault(Strength.LACKING, 0L),
                        standing.nodes().stream().filter(node -> node.risk() == BreakRisk.HIGH).count(),
                        rate(standing.matching()));
    }

    private Table nodes(Tier tier) {
        return new Table(
                tier.title().zh(),
                List.of("环节", "行业代码", "强弱", "断点风险", "省内", "省外", "上游配套"),
                List.of(6, 4, 2, 3, 2, 2, 4),
                List.of(false, false, false, false, true, true, true),
                standing.nodes().stream()
                        .filter(node -> node.node().tier().equals(tier.id()))
                        .map(node -> List.of(
                                node.node().name().zh(),
                                String.join("、", node.node().codes()),
                                word(node.strength()),
                                word(node.risk()),
                                Long.toString(node.firms(Whereabouts.INSIDE)),
                                node.outside().stream().mapToObj(Long::toString).findAny().orElse("未知"),
                                rate(node.matching())))
                        .toList(),
                null);
    }

    private Table firms() {
        return new Table(
                "企业与园区入链清单",
                List.of("环节", "企业或园区", "角色", "产能", "地点", "起始", "依据"),
                List.of(4, 6, 2, 3, 3, 3, 8),
                List.of(false, false, false, false, false, false, false),
                Stream.concat(
                                standing.nodes().stream().flatMap(node -> node.placed().stream().map(placed -> firm(node.node().name().zh(), placed))),
                                standing.astray().stream().map(placed -> firm(placed.node() + "（不在本图谱上）", placed)))
                        .toList(),
                "“演示”为没有公开证据的示例，“待核”为尚未与来源核对；来源没有说明的写“未注明”。");
    }

    private List<String> firm(String node, Placed placed) {
        var what = placed.placement().what();
        var proof = what.proof();
        var capacity = what.capacity();
        var place = placed.place();
        var mark = proof.demo() ? "演示：" : proof.verified() ? "" : "待核：";
        return List.of(
                node,
                placed.name(),
                placed.isFirm() ? word(what.role()) : "园区",
                capacity == null ? "未注明" : capacity.amount().toPlainString() + capacity.unit(),
                place == null ? "不明" : placeName.apply(place),
                what.since().toString(),
                mark + proof.source() + (proof.quote() == null ? "" : "：“" + proof.quote() + "”"));
    }

    private List<String> notes() {
        var header = standing.drawn().declared().header();
        var rule = standing.rule();
        var coding = standing.drawn().map().coding();
        return List.of(
                "图谱来源：%s%s".formatted(header.source(), mark(header.verified())),
                "行业代码来源：%s%s".formatted(coding.source(), mark(coding.verified())),
                "强弱规则：省内无企业为缺，%d家以内为弱，%d家起且有%s为强，其余为完备。".formatted(
                        rule.weakUpTo(), rule.strongFrom(), rule.strongNeeds().stream().map(ChainPaper::word).collect(Collectors.joining("或"))));
    }

    private boolean isPartlyMadeUp() {
        return answering.isPartlyMadeUp() || standing.nodes().stream().flatMap(node -> node.placed().stream()).anyMatch(placed -> placed.placement().what().proof().demo());
    }

    private static String mark(boolean verified) {
        return verified ? "。" : "（待核）。";
    }

    private static String rate(Matching matching) {
        return matching.covered().size() + "/" + matching.needed().size();
    }

    private static String word(Strength strength) {
        return switch (strength) {
            case STRONG -> "强";
            case COMPLETE -> "完备";
            case WEAK -> "弱";
            case LACKING -> "缺";
        };
    }

    private static String word(BreakRisk risk) {
        return switch (risk) {
            case NOT_NEEDED -> "省内无需求";
            case LOW -> "低";
            case MEDIUM -> "中";
            case HIGH -> "高";
        };
    }

    private static String word(Role role) {
        return switch (role) {
            case LEADER -> "链主";
            case CORE -> "链核";
            case SUPPORTING -> "配套";
            case UNSTATED -> "未注明";
        };
    }
}
