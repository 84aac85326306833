package org.yuanlian.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Address;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Signature;
import org.yuanlian.document.Papers;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.EvidenceKinds;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.supervision.declared.EscalationDeclaration;
import org.yuanlian.supervision.declared.EscalationDeclaration.Step;
import org.yuanlian.supervision.order.OrderEvent.Issued;

/// Writes the step that an order has come to as an official letter, such as a 督办单: what was found when
/// it was issued, what is asked, and until when. What happened to it later changes nothing in it.
@Component
public class Letters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    /// The office writes its own name here; no declaration knows it.
    private static final String ISSUER = "（发文机关名称）";
    private final Orders orders;
    private final Lights lights;
    private final Ladder ladder;
    private final Ledger ledger;
    private final EvidenceKinds kinds;
    private final PlaceNames names;
    private final Papers papers;

    Letters(
            Orders orders,
            Lights lights,
            Ladder ladder,
            Ledger ledger,
            EvidenceKinds kinds,
            PlaceNames names,
            Papers papers) {
        this.orders = orders;
        this.lights = lights;
        this.ladder = ladder;
        this.ledger = ledger;
        this.kinds = kinds;
        this.names = names;
        this.papers = papers;
    }

    public enum Format {
        DOCX,
        PDF
    }

    /// @param title also the name of its file
    public record Letter(String title, byte[] content) {}

    /// @throws Refusal where there is no such order for the caller, or no font for a PDF
    @Transactional(readOnly = true)
    public Letter of(UUID id, Format format) {
        var order = orders.one(id)
                .orElseThrow(() -> new Refusal(Problem.of("supervision.order.unknown", "order", id.toString())));
        var paper = paper(order);
        var content = switch (format) {
            case DOCX -> papers.docx(paper);
            case PDF -> papers.pdf(paper);
        };
        return new Letter(order.number() + paper.name(), content);
    }

    private Paper paper(Order order) {
        var issued = order.unfolded().issued();
        var on = issued.made().on();
        var ladderThen = ladder.on(on).body();
        var step = ladderThen.step(issued.step()).orElseThrow(() -> new IllegalStateException(
                "The ladder of %s has no step %s any more".formatted(on, issued.step())));
        var day = DAY.format(on);
        var demo = ledger.find(order.project()).map(project -> project.demo()).orElse(false);
        return new Paper(
                new Paper.Masthead(ISSUER, order.number(), day),
                "关于%s%s事项的%s".formatted(order.projectName(), title(order, on), step.title().zh()),
                blocks(order, issued, ladderThen, step),
                new Paper.Imprint(List.of(ISSUER + "　" + day + "印发")),
                demo ? "演示数据 · 自动生成，非真实材料" : null,
                issued.made().at());
    }

    private List<Block> blocks(Order order, Issued issued, EscalationDeclaration ladderThen, Step step) {
        var on = issued.made().on();
        var blocks = new ArrayList<Block>();
        blocks.add(new Address(issued.addressee() + "："));
        blocks.add(new Heading(1, "一、督办事项"));
        blocks.add(new Paragraph(found(order, issued)));
        blocks.add(new Heading(1, "二、办理要求"));
        blocks.add(new Paragraph("请于%s前完成整改，并书面回复办理情况。".formatted(DAY.format(issued.dueOn()))));
        if (!step.closing().isEmpty()) {
            blocks.add(new Paragraph("办结以下列证据之一为准：%s。证据须在本单发出之后登记。".formatted(proofs(step))));
        }
        blocks.add(new Heading(1, "三、异议"));
        blocks.add(new Paragraph("对本单有异议的，请于%s前提出并说明理由%s。逾期未回复的，依次转入下一步督办。"
                .formatted(DAY.format(issued.contestUntil()), ladderThen.contest().pausesTerm() ? "，裁定前期限暂停" : "")));
        if (!step.verified()) {
            blocks.add(new Paragraph("（待核：本步骤及期限的来源为%s。）".formatted(step.source().strip())));
        }
        blocks.add(new Signature(ISSUER, DAY.format(on)));
        return blocks;
    }

    /// What the rule said when the step was taken; by then a light may have gone out that called for a former step.
    private String found(Order order, Issued issued) {
        var lit = lights.of(order.project(), order.place(), new AsOf(issued.made().on(), issued.made().at())).stream()
                .filter(each -> each.rule() == order.rule())
                .findFirst()
                .orElse(null);
        var what = "%s项目（%s）在“%s”规则下被督办。".formatted(order.projectName(), name(order), title(order, issued.made().on()));
        return lit == null ? what : what + row(order, issued, lit);
    }

    private String row(Order order, Issued issued, LitProject lit) {
        var decision = lights.rules(issued.made().on()).decision(order.rule().decision());
        var words = decision.rules().stream()
                .filter(rule -> rule.number() == lit.matched())
                .map(rule -> rule.words().strip())
                .findFirst()
                .orElse("");
        return "截至%s，判定为%s，依据该规则第%d条%s%s。".formatted(
                DAY.format(issued.made().on()),
                colour(lit.light()),
                lit.matched(),
                words.isEmpty() ? "" : "：“" + words.replaceFirst("[。；]$", "") + "”",
                decision.verified() ? "" : "（待核：%s）".formatted(decision.source().strip()));
    }

    private static String colour(Light light) {
        return switch (light) {
            case RED -> "红灯";
            case YELLOW -> "黄灯";
            case BLUE -> "蓝灯";
            case GREEN -> "绿灯";
            case NONE -> "不亮灯";
        };
    }

    private String proofs(Step step) {
        return String.join("、", step.closing().stream().map(kind -> kinds.kind(kind).title().zh()).toList());
    }

    private String title(Order order, LocalDate on) {
        return lights.rules(on).decision(order.rule().decision()).title().zh();
    }

    private String name(Order order) {
        return names.nameOf(order.place()).orElse(order.place().key());
    }
}
