package org.yuanlian.bulletin.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yuanlian.bulletin.Bulletin;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Contents;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Signature;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.Stage;

/// Lays a bulletin out as an official document. It is a function of what was published.
public final class BulletinPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    private final Bulletin bulletin;
    private final BulletinTables tables;

    /// @param stages what the stages are called
    public BulletinPaper(Bulletin bulletin, Map<Stage, String> stages) {
        this.bulletin = bulletin;
        this.tables = new BulletinTables(bulletin, stages);
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
                bulletin.placeName() + issue.month().getYear() + "年" + issue.month().getMonthValue() + "月\n" + bulletin.title().zh(),
                blocks,
                new Paper.Imprint(imprint(published)),
                bulletin.findings().demo() ? "演示数据 · 自动生成，非真实材料" : null,
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

    private List<? extends Block> section(Bulletin.Part part) {
        return switch (part.kind()) {
            case RATES -> tables.rates();
            case RANKS -> tables.ranks();
            case MOVED -> tables.moved();
            case LIGHTS -> tables.lights();
            case DELAYS -> tables.delays();
            case NAMED -> tables.named();
            case FORESIGHT -> List.of();
            case STEP_FORESIGHT -> tables.foresights();
            case NOTES -> notes();
        };
    }

    private List<Block> notes() {
        var issue = bulletin.issue();
        var notes = new ArrayList<Block>();
        var rules = Stream.of(List.of(issue.formula()), issue.lights(), List.of(issue.template())).flatMap(List::stream);
        for (var rule : rules.toList()) {
            notes.add(new Paragraph("所用规则：%s 第%d版，来源：%s%s"
                    .formatted(rule.id(), rule.version(), rule.source().strip(), rule.verified() ? "。" : "（待核）。")));
        }
        return notes;
    }
}
