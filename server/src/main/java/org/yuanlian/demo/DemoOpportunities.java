package org.yuanlian.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;
import org.yuanlian.opportunity.Audience;
import org.yuanlian.opportunity.Figure;
import org.yuanlian.opportunity.Figure.Measure;
import org.yuanlian.opportunity.NewOpportunity;
import org.yuanlian.opportunity.Offer;
import org.yuanlian.opportunity.Offer.Owner;
import org.yuanlian.opportunity.Opportunities;
import org.yuanlian.opportunity.OpportunityList;
import org.yuanlian.opportunity.OpportunityList.Wanted;
import org.yuanlian.opportunity.enquiry.Enquiries;
import org.yuanlian.opportunity.enquiry.Enquiries.Asked;
import org.yuanlian.opportunity.enquiry.Enquiry.Contact;
import org.yuanlian.opportunity.fair.FairEntry.Act;
import org.yuanlian.opportunity.fair.Fairs;
import org.yuanlian.opportunity.fair.Fairs.NewEntry;
import org.yuanlian.opportunity.fair.Fairs.NewFair;

/// Makes up a list of opportunities, each at another point of its life, some enquiries, and two fairs. What was
/// signed there are projects of the demonstration, so that what came of it is theirs.
@Component
public class DemoOpportunities {
    private static final int DAYS_AGO = 20;
    private static final int SIGNED = 8;
    private final Opportunities opportunities;
    private final OpportunityList list;
    private final Enquiries enquiries;
    private final Fairs fairs;
    private final Ledger ledger;
    private final Portfolios portfolios;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoOpportunities(
            Opportunities opportunities, OpportunityList list, Enquiries enquiries, Fairs fairs, Ledger ledger, Portfolios portfolios,
            PlatformTransactionManager transactions, Clock clock) {
        this.opportunities = opportunities;
        this.list = list;
        this.enquiries = enquiries;
        this.fairs = fairs;
        this.ledger = ledger;
        this.portfolios = portfolios;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// One line of the list.
    ///
    /// @param verified days ago
    /// @param left days until it expires, from today on
    private record Line(
            String place, String kind, String title, String content, @Nullable String chain, @Nullable String node, int amount, String unit,
            int millions, Audience audience, int verified, int left) {}

    private static final List<Line> LINES = List.of(
            new Line("510112", "site", "车城东片标准地 120 亩", "工业用地，七通一平，区域评估已完成，可建丙类厂房。", "nev-battery", null, 120, "亩", 0, Audience.PUBLIC, 25, 120),
            new Line("510112", "supply-wanted", "动力电池结构件年配套需求", "整车与电芯企业本地采购，需通过 IATF 16949。", "nev-battery", "BAT027", 60, "万套/年", 180, Audience.PUBLIC, 30, 90),
            new Line("510112", "application-scenario", "园区低速无人配送应用场景", "开放 12 公里园区道路，提供路侧设施与运维场地。", "artificial-intelligence", null, 12, "公里", 0, Audience.PUBLIC, 28, 60),
            new Line("510112", "site", "车城东片标准地 120 亩", "同一地块由另一科室重复登记。", "nev-battery", null, 120, "亩", 0, Audience.PUBLIC, 24, 60),
            new Line("510112", "partner-wanted", "充换电设备项目寻求技术合作方", "已备案，寻求 800V 高压快充方案方。", "nev-battery", null, 0, "", 320, Audience.FIRMS, 26, 90),
            new Line("510112", "finance-wanted", "配套企业设备更新融资需求", "三年期，内部摸排汇总。", null, null, 0, "", 45, Audience.INSIDE, 22, 60),
            new Line("510704", "capacity", "显示模组代工产能", "两条 6 代线后段可承接车载模组。", "new-display", null, 40, "万片/月", 0, Audience.PUBLIC, 27, 45),
            new Line("510704", "technology", "磁性材料专利包转化", "校企联合成果，寻求中试场地与受让方。", "magnetic-materials", null, 17, "件", 12, Audience.PUBLIC, 29, 150),
            new Line("511502", "supply-wanted", "动力电池隔膜本地配套需求", "两家电芯厂联合采购，要求涂覆一体。", "nev-battery", null, 2, "亿平方米/年", 400, Audience.PUBLIC, 31, 100),
            new Line("512002", "site", "临空标准厂房 2 万平方米", "层高 9 米，承重 2 吨，可分割。", "aerospace-low-altitude", null, 20000, "平方米", 0, Audience.PUBLIC, 26, 75),
            new Line("511402", "capacity", "光伏组件闲置产能", "TOPCon 组件线，季度可接单。", "photovoltaic", null, 300, "兆瓦/季", 0, Audience.PUBLIC, 130, 60),
            new Line("510311", "site", "航空燃机产业园地块", "沿滩片区，环评已批。", "energy-equipment", null, 80, "亩", 0, Audience.PUBLIC, 60, -5));

    /// Makes them where there is a demonstration portfolio and no opportunity yet.
    public void makeOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> transaction.executeWithoutResult(_ -> {
            var now = AsOf.now(clock);
            if (ledger.hasDemo() && list.of(Wanted.by(Audience.INSIDE), now).isEmpty()) {
                var made = LINES.stream().map(line -> offer(line, now.validOn())).toList();
                ask(made);
                fair("510100", "（演示）成都产业建圈强链对接会", now.validOn().minusMonths(13), made);
                fair("510000", "（演示）产业转移发展对接活动（四川）", now.validOn().minusMonths(6), made);
                progress.accept("  演示机遇 %d opportunities, 3 enquiries, 2 fairs".formatted(made.size()));
            }
        }));
    }

    private UUID offer(Line line, LocalDate today) {
        var figures = Stream.of(
                        figure(Measure.QUANTITY, new BigDecimal(line.amount()), line.unit()),
                        figure(Measure.MONEY, new BigDecimal(line.millions()).movePointRight(6), Figure.YUAN))
                .filter(figure -> figure.amount().signum() > 0)
                .toList();
        var offer = new Offer(
                line.kind(), line.title(), "（演示）" + line.content(), line.chain(), line.node(), null, null, figures,
                new Owner("（演示）经信部门", "产业链专班", "028-00000000"), line.audience(), today.minusDays(line.verified()),
                today.plusDays(line.left()), null, 5);
        return opportunities.at(before(DAYS_AGO)).offer(new NewOpportunity(new Place(line.place()), null, offer, true), Map.of());
    }

    private static Figure figure(Measure measure, BigDecimal amount, String unit) {
        return new Figure(measure, amount, unit, Grade.C, "（演示）园区自报", null);
    }

    private void ask(List<UUID> made) {
        var firm = new Contact("（演示）某装备公司", null, "demo@example.invalid");
        enquiries.at(before(18)).ask(made.getFirst(), new Asked("（演示）地块能否分期供地？", firm), "demo");
        enquiries.at(before(2)).ask(made.get(1), new Asked("（演示）首批需求何时释放，是否要求驻厂？", firm), "demo");
        enquiries.at(before(16)).ask(made.get(9), new Asked("（演示）厂房可否加装 5 吨行车？", firm), "demo");
        enquiries.all().stream()
                .filter(each -> each.enquiry().opportunity().equals(made.get(9)))
                .forEach(each -> enquiries.at(before(14)).answer(each.enquiry().id(), "（演示）可以，承重需设计单位复核，欢迎来现场。"));
    }

    private void fair(String place, String title, LocalDate heldOn, List<UUID> made) {
        var fair = fairs.open(new NewFair(new Place(place), title, heldOn, heldOn, "（演示）会展中心", "（演示）经信部门", null, true));
        made.stream().limit(5).forEach(each -> fairs.record(fair.id(), new NewEntry(Act.PRESENTED, each, null, null, null, null)));
        for (var i = 1; i <= 6; i++) {
            fairs.record(fair.id(), new NewEntry(Act.REGISTERED, null, "（演示）企业 " + i, 1 + i % 3, null, null));
        }
        for (var i = 1; i <= 3; i++) {
            fairs.record(fair.id(), new NewEntry(Act.MET, made.get(i), "（演示）企业 " + i, null, null, "（演示）一对一洽谈"));
        }
        signedAround(new Place(place), heldOn).forEach(project ->
                fairs.record(fair.id(), new NewEntry(Act.SIGNED, null, null, null, project.id(), "（演示）现场签约")));
    }

    private List<Portfolio.Line> signedAround(Place place, LocalDate day) {
        var then = new AsOf(day, clock.instant());
        return portfolios.page(Selection.all(then, false).within(place).at(Stage.SIGNED), Order.SIGNED, true, 0, 200).stream()
                .filter(line -> line.demo() && line.signedOn() != null && !line.signedOn().isAfter(day))
                .limit(SIGNED)
                .toList();
    }

    private Clock before(int days) {
        var noon = AsOf.now(clock).validOn().minusDays(days).atTime(LocalTime.of(10, 30)).atZone(AsOf.ZONE).toInstant();
        return Clock.offset(clock, Duration.between(clock.instant(), noon));
    }
}
