package org.yuanlian.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.forecast.hazard.Fit;
import org.yuanlian.forecast.hazard.Shape;
import org.yuanlian.forecast.store.FitRows;
import org.yuanlian.forecast.store.ForecastRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.NewProject;
import org.yuanlian.ledger.Recollected;
import org.yuanlian.ledger.Recorded;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Statement;

/// The list of running stages, of a ledger that is remembered and of one that is read.
@WithDatabase
class RecollectedForecastsIT {
    private static final YearMonth MONTH = YearMonth.of(2001, 4);
    private static final LocalDate FIRST = LocalDate.parse("2000-06-01");
    private static final Place PROVINCE = new Place("510000");
    private static final List<String> PLACES = List.of("510112", "510104", "510100.P0001", "510704", "513338");
    private static final List<String> KEYS = List.of(
            "amount=", "city=510100", "clock=", "clock=piece 0", "clock=piece 3", "clock=tenth 4", "clock=term", "funding=", "history-county=",
            "history-industry=", "industry=26", "industry=39", "late-before=", "late-so-far=", "load=", "park=510100.P0001", "setbacks=",
            "since=PERFORMED#2", "since=SIGNED#1", "unproved=SIGNED");
    private final Random random = new Random(20_010_401);

    @Autowired
    Forecasts read;

    @Autowired
    Forecasting forecasting;

    @Autowired
    ForecastRows rows;

    @Autowired
    FitRows fits;

    @Autowired
    Ledger ledger;

    @Autowired
    BeanFactory beans;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    /// What is shown of a line.
    private record Shown(UUID project, Stage stage, LocalDate since, LocalDate due, long leadDays, double missing, List<?> causes) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4_101, 4_102})
    void ranksAfterAnyChangeAsIfAllWereReadAgain(long seed) {
        random.setSeed(seed);
        as("510000", this::fitOnce);
        var projects = new ArrayList<UUID>();
        for (int i = 0; i < 25; i++) {
            projects.add(as("510000", () -> ledger.open(project(), "t")));
        }
        var memory = Recollected.from(beans);
        memory.read();
        var remembered = new Forecasts(forecasting, rows, Recollected.tracks(memory, beans));
        agree(remembered);
        for (int i = 0; i < 6; i++) {
            change(projects);
            agree(remembered);
        }
    }

    private void agree(Forecasts remembered) {
        var asOf = new AsOf(MONTH.atDay(1 + random.nextInt(30)), clock.instant());
        for (var caller : List.of("510000", "510100", "510704")) {
            var place = new Place(PLACES.get(random.nextInt(PLACES.size())));
            var afresh = as(caller, () -> read.list(asOf, caller.equals("510000") ? PROVINCE : place));
            var found = as(caller, () -> remembered.list(asOf, caller.equals("510000") ? PROVINCE : place));
            assertThat(shown(found)).as("%s in %s at %s", caller, place, asOf).isEqualTo(shown(afresh));
            assertThat(found.overdue()).isEqualTo(afresh.overdue());
        }
        assertThat(as("510000", () -> remembered.list(asOf, PROVINCE)).running()).as("something to rank").isPositive();
    }

    private static List<Shown> shown(Forecasts.Listing found) {
        return found.forecasts().stream()
                .map(each -> new Shown(
                        each.track().project(), each.stage(), each.since(), each.due(), each.leadDays(), each.missing(), each.causes()))
                .toList();
    }

    private void change(List<UUID> projects) {
        if (random.nextInt(3) == 0) {
            projects.add(as("510000", () -> ledger.open(project(), "t")));
        }
        var project = projects.get(random.nextInt(projects.size()));
        var version = Objects.requireNonNull(as("510000", () -> ledger.find(project))).orElseThrow().version();
        var said = as("510000", () -> ledger.entries(project, Instant.parse("2999-01-01T00:00:00Z"))).stream()
                .filter(entry -> !entry.isWithdrawal() && !entry.kind().equals("name"))
                .toList();
        var changed = random.nextBoolean()
                ? as("510000", () -> ledger.record(project, version, List.of(statement()), "t"))
                : as("510000", () -> ledger.withdraw(project, version, one(said).seq(), "not so", FIRST, "t"));
        assertThat(changed).isInstanceOf(Recorded.class);
    }

    private Entry one(List<Entry> all) {
        return all.get(random.nextInt(all.size()));
    }

    private NewProject project() {
        var said = new ArrayList<Statement>();
        said.add(said("name", FIRST, Grade.C, null, "年产5万吨正极材料"));
        said.add(said("formal-contract", FIRST.plusDays(random.nextInt(280)), Grade.B, "1000000", null));
        for (int i = random.nextInt(6); i > 0; i--) {
            said.add(statement());
        }
        return new NewProject("F-" + new UUID(random.nextLong(), random.nextLong()), new Place(PLACES.get(random.nextInt(PLACES.size()))), true, said);
    }

    private Statement statement() {
        var on = FIRST.plusDays(random.nextInt(320));
        return switch (random.nextInt(8)) {
            case 0 -> said("industry", on, Grade.C, null, random.nextBoolean() ? "3974" : "2614");
            case 1 -> said("planned-start", on, Grade.C, null, on.plusDays(random.nextInt(400)).toString());
            case 2 -> said("business-licence", on, Grade.A, null, null);
            case 3 -> said("reported-start", on, Grade.C, null, null);
            case 4 -> said("construction-permit", on, Grade.A, null, null);
            case 5 -> said("capital-arrival", on, Grade.B, Integer.toString(1_000 + random.nextInt(500_000)), null);
            case 6 -> said("reported-arrival", on, Grade.C, Integer.toString(1_000 + random.nextInt(500_000)), null);
            default -> said("formal-contract", on, Grade.B, Integer.toString(100_000 + random.nextInt(5_000_000)), null);
        };
    }

    private static Statement said(String kind, LocalDate on, Grade grade, @Nullable String yuan, @Nullable String text) {
        return new Statement(kind, on, yuan == null ? null : Money.cny(new BigDecimal(yuan)), text, null, null, "line=1", grade);
    }

    private boolean fitOnce() {
        if (fits.find(Subject.STAGE, MONTH).isEmpty()) {
            var chance = new Random(7);
            var weights = chance.doubles(KEYS.size() + 1, -1, 1).toArray();
            var ones = new double[weights.length];
            Arrays.fill(ones, 1);
            var fit = new Fit(Shape.FULL, KEYS, weights, new double[weights.length], ones, 60, 60);
            fits.write(Subject.STAGE, new Fitted(MONTH, MONTH.atDay(1).atStartOfDay(AsOf.ZONE).toInstant(), fit, 0.5, clock.instant()));
        }
        return true;
    }

    private <T> T as(String place, java.util.function.Supplier<T> work) {
        var caller = new Caller("p", "预测员", place.equals("510000") ? Role.PROVINCE : Role.CITY, new Place(place), null, "test");
        return caller.get(() -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
    }
}
