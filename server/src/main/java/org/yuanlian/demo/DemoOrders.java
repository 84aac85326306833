package org.yuanlian.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.supervision.Enclosure;
import org.yuanlian.supervision.Order;
import org.yuanlian.supervision.Orders;

/// Makes up some orders of the last weeks: named, answered, contested and closed to nobody's harm. They come
/// about as real ones do, at the times that they tell.
@Component
public class DemoOrders {
    private static final Place COUNTY = new Place("510112");
    private static final String FIRST_STEP = "ORDER";
    private static final int ISSUED = 6;
    private static final int NAMED = 3;
    private static final int ISSUED_BEFORE = 16;
    private static final int FRESH = 3;
    private final Orders orders;
    private final Ledger ledger;
    private final HolidayNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoOrders(Orders orders, Ledger ledger, HolidayNotices notices, PlatformTransactionManager transactions, Clock clock) {
        this.orders = orders;
        this.ledger = ledger;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Makes them where there is a demonstration portfolio and no order yet, before the last bulletin, which names some.
    public void makeOnce(Consumer<String> progress) {
        Caller.system("demo").run(() -> transaction.executeWithoutResult(_ -> {
            var calendar = notices.calendar();
            var today = AsOf.now(clock).validOn();
            var namedOn = calendar.years().contains(today.getYear()) ? calendar.orNextWorked(today.withDayOfMonth(1)) : today;
            if (ledger.hasDemo() && orders.list(COUNTY, false).isEmpty() && !namedOn.isAfter(today)
                    && calendar.years().contains(namedOn.minusDays(40).getYear())
                    && calendar.years().contains(today.plusDays(12).getYear())) {
                var made = make(calendar.minusWorkingDays(namedOn, ISSUED_BEFORE), namedOn, today);
                progress.accept("  演示督办 %d orders".formatted(made));
            }
        }));
    }

    private int make(LocalDate issuedOn, LocalDate namedOn, LocalDate today) {
        var issued = issue(orders.at(at(issuedOn)), ISSUED, FIRST_STEP);
        issued.stream().limit(NAMED).forEach(order -> orders.at(at(namedOn)).escalate(order.id()));
        issued.stream().skip(NAMED).limit(1).forEach(order -> orders.at(at(issuedOn.plusDays(6)))
                .reply(order.id(), "（演示）施工许可已受理，预计本月内核发后开工。", Enclosure.NONE));
        issued.stream().skip(NAMED + 1).limit(1).forEach(order -> orders.at(at(issuedOn.plusDays(1)))
                .contest(order.id(), "（演示）项目用地由政府原因延迟交付，申请核减时限。", Enclosure.NONE));
        return issued.size() + issue(orders.at(at(today)), FRESH, "REMINDER").size();
    }

    private static List<Order> issue(Orders then, int most, String step) {
        var wanted = then.proposals(COUNTY, 0, 200).calls().stream()
                .filter(call -> call.project().demo() && call.step().equals(step))
                .map(call -> new Orders.Wanted(call.project().project(), call.project().rule(), call.step()))
                .limit(most)
                .toList();
        return then.issue(wanted);
    }

    private Clock at(LocalDate day) {
        var noon = day.atTime(LocalTime.of(10, 30)).atZone(AsOf.ZONE).toInstant();
        var now = clock.instant();
        return Clock.offset(clock, Duration.between(now, noon.isAfter(now) ? now : noon));
    }
}
