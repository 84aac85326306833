package org.yuanlian.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;

/// What lights and obstacles are judged by, told after everything else and by dice of its own, so that
/// the rates stay what they are without it.
final class Watched {
    private static final String OFFICE = "园区填报";
    private static final int REPORTS = 4;
    private static final List<String> REASONS =
            List.of("land-delivery: 供地手续延误", "planning-change: 规划调整", "approval-pending: 审批超时限", "投资方资金紧张");
    private static final List<String> BLOCKERS =
            List.of("land: 拆迁未完成", "environment: 环评未批复", "infrastructure: 供电线路未到位", "money: 融资未落实", "others: 设计变更");
    private final Dossier dossier;
    private final Course course;
    private final LocalDate today;
    private final Random random;

    Watched(Dossier dossier, Course course, LocalDate today, Random random) {
        this.dossier = dossier;
        this.course = course;
        this.today = today;
        this.random = random;
    }

    void tell(Money amount) {
        if (!course.formal()) {
            return;
        }
        planned("planned-site", course.sited(), 200, "计划供地");
        planned("planned-completion", course.completed(), 760, "计划竣工");
        capital(amount);
        approvals();
        progress();
        listing();
        delay();
        obstacle();
    }

    private void planned(String kind, @Nullable LocalDate real, int usualDays, String title) {
        var days = real == null ? usualDays : ChronoUnit.DAYS.between(course.signed(), real);
        var on = course.signed().plusDays(Math.max(20, Math.round(days * (0.9 + 0.3 * random.nextDouble()))));
        say(kind, Grade.C, course.signed(), null, on.toString(), title + "：" + on);
    }

    /// Most plans of money are modest enough to be met; one in six is not.
    private void capital(Money amount) {
        var performed = course.performed();
        if (performed == null) {
            return;
        }
        var asked = course.share() * (random.nextInt(6) == 0 ? 1.25 : 0.55);
        for (var i = 1; i <= 3; i++) {
            var total = Money.cny(amount.amount().multiply(BigDecimal.valueOf(asked * i / 3)).setScale(2, RoundingMode.HALF_UP));
            var by = performed.plusDays(220L * i);
            say("planned-capital", Grade.C, course.signed(), total, by.toString(), "计划%s前累计到位资金".formatted(by));
        }
    }

    private void approvals() {
        var before = course.started() == null ? course.sited() : course.started();
        if (before == null) {
            return;
        }
        approval("eia-approval", Grade.A, before.minusDays(15 + random.nextInt(60)), "环评批复");
        approval("planning-permit", Grade.A, before.minusDays(10 + random.nextInt(40)), "建设工程规划许可证核发");
        approval("utility-connection", Grade.B, before.minusDays(random.nextInt(30)), "水电气接入完成");
    }

    private void approval(String kind, Grade grade, LocalDate on, String words) {
        if (random.nextInt(100) < 85) {
            say(kind, grade, on, null, null, words);
        }
    }

    private void progress() {
        var started = course.started();
        if (started == null) {
            return;
        }
        var ended = course.ended() == null ? today : course.ended();
        var completed = course.completed() == null ? started.plusDays(700) : course.completed();
        var last = ended.isBefore(completed) ? ended : completed;
        if (last.isAfter(today)) {
            last = today;
        }
        var pace = random.nextInt(100) < 75 ? 0.95 + 0.1 * random.nextDouble() : 0.4 + 0.5 * random.nextDouble();
        for (var i = REPORTS - 1; i >= 0; i--) {
            var on = last.minusDays(i * 90L + 6 + random.nextInt(15));
            if (on.isAfter(started)) {
                var done = 100.0 * ChronoUnit.DAYS.between(started, on) / ChronoUnit.DAYS.between(started, completed) * pace;
                var percent = Long.toString(Math.min(100, Math.round(done)));
                say("progress-percent", Grade.C, on, null, percent, "累计形象进度%s%%".formatted(percent));
            }
        }
    }

    private void listing() {
        var started = course.started();
        var dice = random.nextInt(100);
        if (started == null || dice >= 95) {
            return;
        }
        var on = started.plusDays(dice < 85 ? 6 + random.nextInt(18) : 35 + random.nextInt(50));
        say("investment-statistics-entry", Grade.A, on, null, "固定资产投资统计库", "固定资产投资项目入库");
    }

    /// A project that comes to a halt sometimes says why, and sometimes has a reason that excuses it.
    private void delay() {
        var sited = course.sited() == null ? course.performed() : course.sited();
        if (course.started() != null || sited == null) {
            return;
        }
        if (random.nextInt(100) < 30) {
            var reason = REASONS.get(random.nextInt(REASONS.size()));
            say("delay-reason", Grade.B, sited.plusDays(100), null, reason, "延期说明：" + reason);
        }
        if (random.nextInt(100) < 60) {
            blocked(sited.plusDays(60), null);
        }
    }

    /// Most obstacles are overcome, and the work goes on; some were met on the way before that.
    private void obstacle() {
        var started = course.started();
        if (started != null && random.nextInt(100) < 12) {
            var on = started.minusDays(20 + random.nextInt(50));
            blocked(on, random.nextInt(100) < 85 ? started.plusDays(random.nextInt(40)) : null);
        }
    }

    private void blocked(LocalDate on, @Nullable LocalDate overcome) {
        var blocker = BLOCKERS.get(random.nextInt(BLOCKERS.size()));
        say("blocker-opened", Grade.C, on, null, blocker, "障碍登记：" + blocker);
        if (overcome != null) {
            say("blocker-closed", Grade.C, overcome, null, blocker, "障碍解除：" + blocker);
        }
    }

    /// @param leader the code of a leading firm's project
    void supports(String leader, LocalDate from) {
        if (course.formal()) {
            var on = (course.signed().isAfter(from) ? course.signed() : from).plusDays(10 + random.nextInt(40));
            if (random.nextInt(100) < 55) {
                say("supply-contract", Grade.B, on, null, leader, "供货合同，配套于" + leader);
            } else {
                say("supports-project", Grade.C, on, null, leader, "填报：配套于" + leader);
            }
        }
    }

    private void say(String kind, Grade grade, LocalDate on, @Nullable Money amount, @Nullable String text, String quote) {
        dossier.say(kind, grade, on, on.plusDays(4), OFFICE, amount, text, quote);
    }
}
