package org.yuanlian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.forecast.hazard.Fit;
import org.yuanlian.forecast.hazard.Hazard;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Shape;
import org.yuanlian.forecast.hazard.Trait;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.forecast.store.FitRows;
import org.yuanlian.forecast.store.ForecastRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Ledger;
import org.yuanlian.ledger.Stage;
import org.yuanlian.ledger.Tracks;
import org.yuanlian.supervision.SupervisionFixtures;

@WithDatabase
class ForecastsIT {
    private static final YearMonth LONG_AGO = YearMonth.of(2001, 3);

    @Autowired
    Ledger ledger;

    @Autowired
    Tracks tracks;

    @Autowired
    FitRows fits;

    @Autowired
    ForecastRows forecasts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvcTester web;

    @Autowired
    Clock clock;

    @Test
    void readsTheWayOfAProjectUpToTheDay() throws Exception {
        var place = "513337";
        Caller.system("test").call(() -> SupervisionFixtures.aProjectIn(place)
                .signedOn("2026-01-05", "1000")
                .says("planned-start", "2026-01-05", "2026-06-01")
                .proves("business-licence", Grade.A, "2026-02-01", null)
                .proves("land-contract", Grade.A, "2026-04-01", null)
                .in(ledger));
        var now = AsOf.now(clock).recordedAt();
        var found = as("510000", () -> tracks.within(new AsOf(LocalDate.parse("2026-03-01"), now), new Place(place)));
        assertThat(found).singleElement().satisfies(track -> {
            assertThat(track.steps()).extracting(step -> step.stage()).containsExactly(Stage.SIGNED, Stage.PERFORMED);
            assertThat(track.last().due()).isEqualTo(LocalDate.parse("2026-06-01"));
            assertThat(track.verified()).isEqualTo(Stage.PERFORMED);
        });
        assertThat(as("510100", () -> tracks.within(new AsOf(LocalDate.parse("2026-03-01"), now), new Place(place)))).isEmpty();
        assertThat(as("510000", () -> tracks.within(new AsOf(LocalDate.parse("2026-03-01"), Instant.parse("2026-01-01T00:00:00Z")), new Place(place)))).isEmpty();
    }

    @Test
    void keepsAFitAndItsForecastsAndShowsTheseInTheirPlace() {
        var fitted = new Fitted(LONG_AGO, Instant.parse("2001-02-28T16:00:00Z"), fit(), 0.25, clock.instant());
        var kept = Stream.of("510112", "510704")
                .map(place -> new Kept(UUID.randomUUID(), new Place(place), Stage.SIGNED, LocalDate.parse("2001-01-01"), LocalDate.parse("2001-05-02"), 0.7))
                .toList();
        as("510000", () -> {
            fits.write(Subject.STAGE, fitted);
            forecasts.write(LONG_AGO, kept);
            return true;
        });
        assertThat(as("510100", () -> fits.find(Subject.STAGE, LONG_AGO)).orElseThrow().digest()).isEqualTo(fitted.digest());
        var may = YearMonth.of(2001, 5);
        assertThat(as("510000", () -> forecasts.due(LONG_AGO, may, new Place("510000")))).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(as("510100", () -> forecasts.due(LONG_AGO, may, new Place("510000")))).containsExactly(kept.getFirst());
        assertThat(as("510000", () -> forecasts.due(LONG_AGO, may.plusMonths(1), new Place("510000")))).isEmpty();
        for (var change : List.of("update forecast set missing = 0", "delete from forecast_fit", "delete from forecast")) {
            assertThatThrownBy(() -> as("510000", () -> jdbc.sql(change).update())).hasMessageContaining("refuse");
        }
    }

    @Test
    void answersOverHttp() {
        var province = web.get().uri("/api/forecasts?place=510000").with(LoggedIn.as(Role.PROVINCE, "510000"));
        assertThat(province).hasStatusOk().bodyJson().extractingPath("$.asOf").isNotNull();
        assertThat(web.get().uri("/api/forecasts/backtest?months=2").with(LoggedIn.as(Role.PROVINCE, "510000")))
                .hasStatusOk().bodyJson().extractingPath("$.leadMonths").isEqualTo(2);
        assertThat(web.get().uri("/api/forecasts/models/1999-01").with(LoggedIn.as(Role.PROVINCE, "510000")))
                .hasStatus4xxClientError().bodyJson().extractingPath("$.code").isEqualTo("forecast.model.none");
        assertThat(web.get().uri("/api/forecasts/export").with(LoggedIn.as(Role.PROVINCE, "510000"))).hasStatusOk();
    }

    private static Fit fit() {
        var watched = IntStream.range(0, 60)
                .mapToObj(i -> new Watched(
                        new Question("c" + i, 0, 0, 10, "SIGNED", 0, List.of(Trait.number("load", i % 7))), 1 + i % 13, 100))
                .toList();
        return Hazard.fitted(watched, Shape.FULL).fit();
    }

    private <T> T as(String place, Callable<T> work) {
        var role = place.equals("510000") ? Role.PROVINCE : Role.CITY;
        var caller = new Caller("p", "预测员", role, new Place(place), null, "test");
        try {
            return caller.call(() -> new TransactionTemplate(transactions).execute(_ -> {
                try {
                    return work.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
