package org.yuanlian.ledger.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Cohort;
import org.yuanlian.ledger.Order;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.RateRow;
import org.yuanlian.ledger.Rates;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.web.RatesController.RateLine;
import org.yuanlian.ledger.web.Wire.Amount;
import org.yuanlian.ledger.web.Wire.AsOfText;
import org.yuanlian.ledger.web.Wire.ProjectLine;

/// Lists of projects as of any pair of days.
@RestController
@RequestMapping("/api/projects")
final class ProjectsController {
    private static final int MOST = 500;
    private final Portfolios portfolios;
    private final Rates rates;
    private final Wire wire;
    private final Clock clock;

    ProjectsController(Portfolios portfolios, Rates rates, Wire wire, Clock clock) {
        this.portfolios = portfolios;
        this.rates = rates;
        this.wire = wire;
        this.clock = clock;
    }

    record Page(AsOfText asOf, long total, @Nullable Amount totalAmount, List<ProjectLine> items) {}

    @GetMapping
    Page list(
            @ModelAttribute Query query,
            @RequestParam(defaultValue = "-amount") String sort,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = query.selection(clock);
        var order = Sort.of(sort);
        var found = portfolios.list(
                wanted, order.by(), order.descending(), Math.max(0, offset), Math.clamp(limit, 1, MOST));
        return new Page(
                AsOfText.of(wanted.asOf()),
                found.total(),
                Amount.of(found.agreed()),
                found.lines().stream().map(line -> wire.line(line, wanted.validOn())).toList());
    }

    record Board(AsOfText asOf, List<BoardColumn> columns) {}

    record BoardColumn(Stage stage, long count, @Nullable Amount amount, long overdue, List<ProjectLine> items) {}

    @GetMapping("/board")
    Board board(@ModelAttribute Query query, @RequestParam(defaultValue = "20") int perStage) {
        var wanted = query.selection(clock);
        var columns = portfolios.board(wanted, Math.clamp(perStage, 1, 100)).stream()
                .map(column -> new BoardColumn(
                        column.stage(),
                        column.count(),
                        Amount.of(column.agreed()),
                        column.overdue(),
                        column.lines().stream().map(line -> wire.line(line, wanted.validOn())).toList()))
                .toList();
        return new Board(AsOfText.of(wanted.asOf()), columns);
    }

    record Summary(
            AsOfText asOf,
            long projects,
            @Nullable Amount amount,
            @Nullable Amount arrived,
            long overdue,
            long signedThisYear,
            RateLine rates) {}

    @GetMapping("/summary")
    Summary summary(@ModelAttribute Query query) {
        var wanted = query.selection(clock);
        var total = portfolios.total(wanted);
        var rows = rates.by(List.of(Cohort.YEAR), wanted);
        var all = RateRow.total(rows).orElseThrow();
        return new Summary(
                AsOfText.of(wanted.asOf()),
                total.count(),
                Amount.of(total.agreed()),
                Amount.of(Money.cny(all.funding().reported())),
                total.overdue(),
                signedIn(wanted.validOn().getYear(), rows),
                RateLine.of(all, null));
    }

    private static long signedIn(int year, List<RateRow> byYear) {
        return byYear.stream()
                .filter(row -> Integer.toString(year).equals(row.key()))
                .mapToLong(RateRow::projects)
                .sum();
    }

    /// `-amount` and the like.
    record Sort(Order by, boolean descending) {
        static Sort of(String text) {
            var descending = text.startsWith("-");
            var order = switch (descending ? text.substring(1) : text) {
                case "signedOn" -> Order.SIGNED;
                case "name" -> Order.NAME;
                case "stage" -> Order.STAGE;
                case "recordedAt" -> Order.RECORDED;
                case "nextDue", "overdueDays" -> Order.OVERDUE;
                default -> Order.AMOUNT;
            };
            return new Sort(order, descending);
        }
    }
}
