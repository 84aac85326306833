package org.yuanlian.opportunity.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.document.Paper;
import org.yuanlian.document.Paper.Block;
import org.yuanlian.document.Paper.Heading;
import org.yuanlian.document.Paper.Paragraph;
import org.yuanlian.document.Paper.Table;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Opportunity;
import org.yuanlian.opportunity.OpportunityRules;
import org.yuanlian.opportunity.Titles;
import org.yuanlian.opportunity.listing.Listing;

/// The list as a paper, city by city.
public final class ListPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private final Heads heads;
    private final OpportunityRules rules;
    private final Titles titles;

    /// What stands over the list.
    ///
    /// @param of the chain, place or kind that it is narrowed to; null for all
    /// @param rulesNote where the rules come from, and whether that was compared
    public record Heads(@Nullable String of, Audience audience, LocalDate on, String rulesNote) {
        public String title() {
            return "%s机遇清单".formatted(Objects.requireNonNullElse(of, "四川省产业"));
        }
    }

    public ListPaper(Heads heads, OpportunityRules rules, Titles titles) {
        this.heads = heads;
        this.rules = rules;
        this.titles = titles;
    }

    public Paper of(List<Listing> listings) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph("截至%s，共 %d 条。责任单位承诺在所列工作日内答复咨询；超过 %d 天未核实、已过有效期、已下架或与先登记者重叠的，不列入。%s"
                .formatted(DAY.format(heads.on()), listings.size(), rules.unverifiedAfterDays(), heads.rulesNote())));
        var byCity = listings.stream()
                .collect(Collectors.groupingBy(
                        each -> titles.place(titles.city(each.opportunity().place())), LinkedHashMap::new, Collectors.toList()));
        byCity.forEach((city, own) -> {
            blocks.add(new Heading(1, "%s（%d 条）".formatted(city, own.size())));
            blocks.add(table(own));
        });
        return new Paper(
                new Paper.Masthead("园链", audience(), DAY.format(heads.on())),
                heads.title(),
                blocks,
                new Paper.Imprint(List.of("本清单由系统按登记内容生成，数字以所注来源为准；未注“核验”的为责任单位自报。")),
                listings.stream().anyMatch(each -> each.opportunity().demo()) ? "演示数据 · 自动生成，非真实材料" : null,
                listings.stream().map(each -> each.opportunity().recordedAt()).max(Instant::compareTo).orElse(Instant.EPOCH));
    }

    private String audience() {
        return switch (heads.audience()) {
            case PUBLIC -> "公开";
            case FIRMS -> "供企业使用";
            case INSIDE -> "内部";
        };
    }

    private Table table(List<Listing> listings) {
        return new Table(
                "",
                List.of("编号", "类别", "标题与内容", "产业链环节", "数量与金额", "责任单位与联系", "核实、有效期、答复"),
                List.of(10, 9, 30, 12, 14, 14, 13),
                List.of(false, false, false, false, false, false, false),
                listings.stream().map(each -> row(each.opportunity())).toList(),
                null);
    }

    private List<String> row(Opportunity one) {
        var offer = one.offer();
        var chain = titles.chain(offer.chain());
        var node = titles.node(offer.chain(), offer.node(), heads.on());
        return List.of(
                one.no() + (one.demo() ? "（演示）" : ""),
                rules.kind(offer.kind()).map(kind -> kind.title().zh()).orElse(offer.kind()),
                "%s。%s（%s）".formatted(offer.title(), offer.content(), titles.whole(one.place())),
                Stream.of(chain, node).filter(Objects::nonNull).map(text -> text.zh()).collect(Collectors.joining(" · ")),
                offer.figures().stream().map(ListPaper::figure).collect(Collectors.joining("；")),
                Stream.of(offer.owner().unit(), offer.owner().post(), offer.owner().contact()).filter(Objects::nonNull).collect(Collectors.joining("，")),
                "%s 核实，至 %s，%d 个工作日内答复".formatted(one.verifiedOn(), offer.expiresOn(), offer.answerDays()));
    }

    private static String figure(Figure figure) {
        var amount = figure.measure() == Figure.Measure.MONEY
                ? figure.amount().movePointLeft(4).stripTrailingZeros().toPlainString() + " 万元"
                : figure.amount().toPlainString() + " " + figure.unit();
        return "%s（%s%s）".formatted(amount, figure.grade().verifies() ? "核验，" : "", figure.source());
    }
}
