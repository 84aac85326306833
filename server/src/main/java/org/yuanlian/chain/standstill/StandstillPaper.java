package org.yuanlian.chain.standstill;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.standstill.Standstill.Touched;
import org.yuanlian.chain.standstill.Standstill.Way;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.TradeProject;

/// A standstill as a paper.
public final class StandstillPaper {
    private static final String ISSUER = "园链产业链推演";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final String UNKNOWN = "未知";
    private final Effects effects;
    private final PlaceNames names;

    private StandstillPaper(Effects effects, PlaceNames names) {
        this.effects = effects;
        this.names = names;
    }

    public static Paper of(Effects effects, int hops, AsOf asOf, PlaceNames names) {
        var day = DAY.format(asOf.validOn());
        var demo = effects.own().stream().anyMatch(TradeProject::demo) || effects.onNodes().stream().anyMatch(each -> each.project().demo());
        return new Paper(
                new Paper.Masthead(ISSUER, "推演", day),
                effects.firm().name() + "停产影响推演",
                new StandstillPaper(effects, names).blocks(hops),
                new Paper.Imprint(List.of("事实时点 " + asOf.validOn() + "　认知时点 " + asOf.recordedAt())),
                demo ? "含演示数据" : null,
                asOf.recordedAt());
    }

    private List<Block> blocks(int hops) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(
                "本件沿产业链图谱的供应、支撑、循环关系推演 %d 步之内所及的环节、企业、园区和项目，是推演而非预测。图谱没有流量数据："
                                .formatted(hops)
                        + "“至多”是假定各投入按固定比例使用时产出减少的上限，数量不明的写“未知”。"));
        effects.chains().forEach(chain -> {
            blocks.add(new Heading(1, chain.drawn().chain().name()));
            blocks.add(nodes(chain));
        });
        blocks.add(new Heading(1, "项目"));
        blocks.add(new Paragraph("企业自身项目 %d 个，登记为其配套的项目 %d 个；与所及环节同链同类的在册项目 %d 个，协议投资合计 %s 元。"
                .formatted(effects.own().size(), effects.supporting().size(), effects.onNodes().size(), effects.agreed().toPlainString())));
        if (!effects.onNodes().isEmpty()) {
            blocks.add(projects());
        }
        return blocks;
    }

    private Table nodes(Standstill struck) {
        return new Table(
                "所及环节",
                List.of("环节", "方式", "步数", "经由", "至多", "省内其他企业", "可替代环节"),
                List.of(5, 3, 2, 4, 2, 6, 4),
                List.of(false, false, true, false, true, false, false),
                struck.touched().stream().map(each -> row(each, struck)).toList(),
                "图谱与企业入链关系" + (struck.drawn().declared().header().verified() ? "已核。" : "待核。"));
    }

    private List<String> row(Touched touched, Standstill struck) {
        var via = touched.via();
        var atMost = touched.atMost();
        return List.of(
                touched.node().name().zh(),
                zh(touched.way()),
                Integer.toString(touched.hops()),
                via == null ? "" : name(via, struck),
                touched.way() == Way.CUSTOM || atMost == null ? UNKNOWN : "%.0f%%".formatted(100 * atMost),
                told(touched.others()),
                touched.substitutes().stream().map(id -> name(id, struck)).collect(Collectors.joining("、")));
    }

    private Table projects() {
        return new Table(
                "同链同类的在册项目（按行业小类推断）",
                List.of("编号", "项目", "地区", "协议投资(元)"),
                List.of(3, 6, 3, 3),
                List.of(false, false, false, true),
                effects.onNodes().stream().limit(100).map(each -> project(each.project())).toList(),
                effects.onNodes().size() > 100 ? "只列前 100 个。" : null);
    }

    private List<String> project(TradeProject project) {
        var agreed = project.agreedYuan();
        return List.of(project.code(), project.name(), nameOf(project.place()), agreed == null ? UNKNOWN : agreed.toPlainString());
    }

    private static String zh(Way way) {
        return switch (way) {
            case STOPPED -> "停产";
            case SUPPLY -> "断供";
            case CUSTOM -> "失去买方";
        };
    }

    private static String told(List<Placed> firms) {
        return firms.isEmpty() ? "没有已知的" : firms.stream().map(Placed::name).distinct().collect(Collectors.joining("、"));
    }

    private static String name(String id, Standstill struck) {
        return struck.drawn().map().node(id).map(Node::name).map(text -> text.zh()).orElse(id);
    }

    private String nameOf(@Nullable Place place) {
        return place == null ? UNKNOWN : names.nameOf(place).orElse(place.key());
    }
}
