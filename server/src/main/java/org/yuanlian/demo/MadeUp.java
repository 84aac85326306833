package org.yuanlian.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.demo.Ground.Trade;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.DemoProject;

/// Makes up projects: the same seed and the same day give the same ones.
final class MadeUp {
    private static final String OFFICE = "园区填报";
    private static final List<String> EVENTS = List.of("四川行", "西博会", "产业转移对接活动", "大湾区推介会", "长三角投资说明会", "小分队招商");
    private static final int LEADERS = 40;
    private final Ground ground;
    private final LocalDate today;
    private final int years;
    private final long seed;
    private final int reports;

    /// @param years how far back the contracts go
    /// @param reports how many progress reports a project files at most
    MadeUp(Ground ground, LocalDate today, int years, long seed, int reports) {
        this.ground = ground;
        this.today = today;
        this.years = years;
        this.seed = seed;
        this.reports = reports;
    }

    /// A made-up project and the text of the dossier that its statements rest on.
    record Made(DemoProject project, UUID evidence, String title, String dossier) {}

    Stream<Made> projects(int count) {
        return IntStream.range(0, count).mapToObj(number -> project(number, new Random(seed * 1_000_003 + number)));
    }

    private Made project(int number, Random random) {
        var site = ground.site(random);
        var trade = ground.trade(random);
        var signed = today.minusDays(random.nextInt(years * 365));
        var course = Course.drawn(random, signed);
        var name = Names.project(trade.products().get(random.nextInt(trade.products().size())), random);
        var code = code(number, signed);
        var evidence = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        var dossier = new Dossier(evidence, today, code + " " + name);
        var amount = amount(random);
        new Telling(dossier, course, random).tell(site, trade, name, amount);
        var dice = new Random(~seed * 1_000_003 + number);
        var watched = new Watched(dossier, course, today, dice);
        watched.tell(amount);
        leader(number, trade, dice).ifPresent(leader -> watched.supports(leader.code(), leader.signed()));
        var history = dossier.history(random.nextInt(100) < 3 ? "construction-permit" : null);
        var id = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        return new Made(new DemoProject(id, code, site.place(), history), evidence, "演示档案 " + code, dossier.text());
    }

    private record Leader(String code, LocalDate signed) {}

    /// One project in forty leads a chain; others of its trade now and then supply it.
    private Optional<Leader> leader(int number, Trade trade, Random dice) {
        if (number % LEADERS == 0 || dice.nextInt(100) >= 35) {
            return Optional.empty();
        }
        var lead = dice.nextInt(number / LEADERS + 1) * LEADERS;
        var drawn = new Random(seed * 1_000_003 + lead);
        ground.site(drawn);
        var its = ground.trade(drawn);
        var signed = today.minusDays(drawn.nextInt(years * 365));
        return its.equals(trade) ? Optional.of(new Leader(code(lead, signed), signed)) : Optional.empty();
    }

    private static String code(int number, LocalDate signed) {
        return "YS-%d-%06d".formatted(signed.getYear(), number + 1);
    }

    /// Long-tailed: many of some hundred million, a few of tens of billions.
    private static Money amount(Random random) {
        var hundredMillions = Math.exp(0.9 + 1.05 * random.nextGaussian());
        var wan = Math.max(3_000, Math.round(Math.min(hundredMillions, 220) * 1_000) * 10);
        return Money.cny(BigDecimal.valueOf(wan * 10_000));
    }

    /// One project's papers, told in the words and at the pace of an office.
    private final class Telling {
        private final Dossier dossier;
        private final Course course;
        private final Random random;

        private Telling(Dossier dossier, Course course, Random random) {
            this.dossier = dossier;
            this.course = course;
            this.random = random;
        }

        void tell(Ground.Site site, Trade trade, String name, Money amount) {
            var first = course.negotiated();
            var firm = Names.firm(random);
            attribute("name", first, name, "项目名称");
            attribute("investor", first, firm, "投资方");
            attribute("chain", first, trade.chain(), "产业链");
            attribute("industry", first, trade.industry(), "行业代码");
            attribute("responsible-unit", first, site.name() + "招商专班", "责任单位");
            attribute("responsible-person", first, Names.person(random), "责任人");
            attribute("event", first, course.signed().getYear() + EVENTS.get(random.nextInt(EVENTS.size())), "活动批次");
            dossier.say("negotiation-record", Grade.C, first, first.plusDays(2), OFFICE, null, null, "洽谈记录：双方就选址与投资规模会商");
            signed(amount);
            reach("reported-performance", "business-licence", Grade.A, course.performed(), "营业执照核发，公司注册落地");
            reach("reported-site", "land-contract", Grade.A, course.sited(), "国有建设用地使用权出让合同签订");
            reach("reported-start", "construction-permit", Grade.A, course.started(), "建筑工程施工许可证核发");
            reach("reported-completion", "completion-acceptance", Grade.A, course.completed(), "联合验收意见书出具");
            reach("reported-production", "production-invoice", Grade.B, course.producing(), "首张销项发票开具，正式投产");
            reach("reported-capacity", "capacity-review", Grade.A, course.atCapacity(), "达产复核通过");
            money(amount);
            progress();
            ended();
        }

        private void attribute(String kind, LocalDate on, String value, String title) {
            dossier.say(kind, Grade.C, on, on.plusDays(2), OFFICE, null, value, title + "：" + value);
        }

        private void signed(Money amount) {
            var on = course.signed();
            if (!course.formal()) {
                dossier.say("reported-framework", Grade.C, on, on.plusDays(5), OFFICE, amount, null, "签订框架协议，计划投资" + wan(amount));
                return;
            }
            dossier.say("reported-signing", Grade.C, on, on.plusDays(5), OFFICE, amount, null, "签订正式投资合同，协议投资" + wan(amount));
            if (random.nextInt(100) < 90) {
                dossier.say("formal-contract", Grade.B, on, late(on, 40), "招商局", amount, null, "正式合同扫描件，协议投资" + wan(amount));
            }
            plan("planned-performance", on, planned(course.performed(), 120), "计划注册");
            plan("planned-start", on, planned(course.started(), 330), "计划开工");
            plan("planned-production", on, planned(course.producing(), 900), "计划投产");
        }

        /// Plans come true within some weeks, more often a little early than late.
        private LocalDate planned(@Nullable LocalDate real, int usualDays) {
            var days = real == null ? usualDays + random.nextInt(usualDays / 2) : ChronoUnit.DAYS.between(course.signed(), real);
            return course.signed().plusDays(Math.max(20, Math.round(days * (0.88 + 0.4 * random.nextDouble()))));
        }

        private void plan(String kind, LocalDate on, LocalDate planned, String title) {
            dossier.say(kind, Grade.C, on, on.plusDays(5), OFFICE, null, planned.toString(), title + "：" + planned);
        }

        /// Reported in the next monthly report, proved some weeks later, and now and then never proved
        /// or reported before it was so.
        private void reach(String reported, String proof, Grade grade, @Nullable LocalDate on, String words) {
            if (on == null) {
                return;
            }
            var claimed = random.nextInt(100) < 8 ? on.minusDays(20 + random.nextInt(60)) : on;
            dossier.say(reported, Grade.C, claimed, claimed.plusDays(6 + random.nextInt(25)), OFFICE, null, null, "月报填报：" + words);
            if (random.nextInt(100) < 86) {
                dossier.say(proof, grade, on, late(on, 60), "核查组", null, null, words);
            }
        }

        private void money(Money amount) {
            var start = course.performed();
            if (start == null) {
                return;
            }
            var quarters = 3 + random.nextInt(5);
            var total = BigDecimal.ZERO;
            for (int i = 1; i <= quarters; i++) {
                var on = start.plusDays(i * 91L - random.nextInt(30));
                var each = amount.amount()
                        .multiply(BigDecimal.valueOf(course.share() / quarters * (0.6 + 0.8 * random.nextDouble())))
                        .movePointLeft(4)
                        .setScale(0, java.math.RoundingMode.HALF_UP)
                        .movePointRight(4);
                total = total.add(each);
                dossier.say("reported-arrival", Grade.C, on, on.plusDays(8), OFFICE, Money.cny(total), null, "累计到位资金" + wan(Money.cny(total)));
                if (random.nextInt(100) < 78) {
                    dossier.say("capital-arrival", Grade.B, on, late(on, 45), "财政核验", Money.cny(each), null, "银行进账凭证" + wan(Money.cny(each)));
                }
            }
        }

        private void progress() {
            var from = course.started() == null ? course.signed() : course.started();
            for (int i = 1; i <= reports; i++) {
                var on = from.plusDays(30L * i);
                if (course.producing() != null && on.isAfter(course.producing())) {
                    return;
                }
                var kind = course.started() == null ? "note" : "progress-report";
                var words = "第%d期月报：形象进度 %d%%".formatted(i, Math.min(100, i * 8));
                dossier.say(kind, Grade.C, on, on.plusDays(5), OFFICE, null, words, words);
            }
        }

        private void ended() {
            var on = course.ended();
            if (on != null) {
                dossier.say("termination", Grade.B, on, late(on, 20), "招商局", null, "投资方调整布局，双方解约", "解约书：投资方调整布局");
            }
        }

        private LocalDate late(LocalDate on, int days) {
            return on.plusDays(5 + random.nextInt(days));
        }

        private String wan(Money money) {
            return money.amount().movePointLeft(4).stripTrailingZeros().toPlainString() + "万元";
        }
    }
}
