package org.yuanlian.chain.handout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainCircle;
import org.yuanlian.chain.ChainCircle.AtNode;
import org.yuanlian.chain.ChainCircle.Cover;
import org.yuanlian.chain.Surroundings.Near;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.kernel.AsOf;

/// A circle as a paper for an investor: the rate with its parts, who supplies what from where, and what lacks.
public final class CirclePaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String ISSUER = "（提供单位名称）";
    private final ChainCircle circle;
    private final CircleWords words;

    public CirclePaper(ChainCircle circle, PlaceNames names) {
        this.circle = circle;
        this.words = new CircleWords(names);
    }

    public Paper paper() {
        var day = DAY.format(circle.asOf().validOn());
        var written = DAY.format(LocalDate.ofInstant(circle.asOf().recordedAt(), AsOf.ZONE));
        return new Paper(
                new Paper.Masthead(ISSUER, "截至%s".formatted(day), written),
                "%s周边%d公里\n%s产业链配套情况".formatted(circle.centre().name(), circle.around().radiusKilometres(), circle.drawn().chain().name()),
                blocks(),
                new Paper.Imprint(List.of(ISSUER + "　" + written)),
                circle.demo() ? "含演示数据 · 标“演示”者非真实材料" : null,
                circle.asOf().recordedAt());
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, "一、配套率"));
        blocks.add(new Paragraph(rate()));
        blocks.add(new Paragraph("距离按 WGS-84 椭球面计算。只知道所在市州的企业，距离写作该市州各区县的最近至最远，全部区县都在圈内才算“确在圈内”。"
                + "图谱与企业所在环节待核，未见不等于没有。"));
        var centre = circle.centre();
        if (centre.roughKm() != null) {
            blocks.add(new Paragraph("圆心取%s所在市州的标注点，园区或城区的实际位置可能与之相差至%s公里。"
                    .formatted(centre.name(), CircleWords.one(centre.roughKm()))));
        }
        blocks.add(new Heading(1, "二、圈内企业与园区"));
        blocks.add(firms());
        blocks.add(new Heading(1, "三、圈内未见企业的环节"));
        var missing = of(Cover.MISSING);
        blocks.add(new Paragraph(missing.isEmpty() ? "无。" : String.join("、", missing.stream().map(at -> at.node().name().zh()).toList()) + "。"));
        return blocks;
    }

    private String rate() {
        var needed = circle.around().matching().needed().size();
        var covered = of(Cover.COVERED).size();
        var possible = of(Cover.POSSIBLE).size();
        var asked = circle.question().node();
        var whose = asked == null
                ? "全链"
                : "“%s”%s".formatted(
                        circle.drawn().map().node(asked).map(node -> node.name().zh()).orElse(asked),
                        circle.question().throughout() ? "的全部上游" : "的直接上游");
        return (circle.question().demo() ? "" : "演示数据不计。") + "%s所需%d个环节中，圈内确有企业的%d个，可能有的%d个，未见的%d个：配套率不低于%s，不高于%s。".formatted(
                whose, needed, covered, possible, needed - covered - possible, share(covered, needed), share(covered + possible, needed));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "—" : CircleWords.one(100.0 * part / whole) + "%";
    }

    private Table firms() {
        var rows = CircleWords.inOrder(circle).stream()
                .flatMap(at -> at.near().stream().map(near -> row(at, near)))
                .toList();
        return new Table(
                "",
                List.of("环节", "企业或园区", "角色", "所在地", "距离(公里)", "依据"),
                List.of(16, 26, 8, 14, 14, 34),
                List.of(false, false, false, false, true, false),
                rows,
                "环节按是否为所问上游排列：圈内已有、可能在圈内、其他。");
    }

    private List<String> row(AtNode at, Near near) {
        var placed = near.placed();
        return List.of(
                at.node().name().zh(), placed.name(), CircleWords.role(placed), words.place(placed),
                CircleWords.kilometres(near) + (near.surely() ? "" : "（可能）"), CircleWords.proof(placed));
    }

    private List<AtNode> of(Cover cover) {
        return circle.nodes().stream().filter(at -> at.cover() == cover).toList();
    }
}
