package org.yuanlian.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.process.CaseFixtures.aCase;
import static org.yuanlian.process.CaseFixtures.aStep;
import static org.yuanlian.process.CaseFixtures.as;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Role;
import org.yuanlian.access.login.LoggedIn;
import org.yuanlian.bulletin.Bulletins;
import org.yuanlian.bulletin.Findings.StepForesight;
import org.yuanlian.bulletin.Issue;
import org.yuanlian.bulletin.Prints;
import org.yuanlian.bulletin.Publication;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;
import org.yuanlian.forecast.StepForecasts.Wanted;
import org.yuanlian.forecast.store.StepForecastRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.Acting;
import org.yuanlian.process.Case;
import org.yuanlian.process.Cases;
import org.yuanlian.process.Command;
import org.yuanlian.process.Decided;
import org.yuanlian.process.Event;
import org.yuanlian.process.machine.Course;
import org.yuanlian.process.store.CaseRows;

@WithDatabase
@TestPropertySource(properties = "spring.application.name=a history of its own: what is learned depends on every case there is")
class StepForecastsIT {
    private static final Place PROVINCE = new Place("510000");

    @Autowired
    StepForecasting forecasting;

    @Autowired
    StepForecasts forecasts;

    @Autowired
    StepForecastRows kept;

    @Autowired
    CaseRows cases;

    @Autowired
    Cases acts;

    @Autowired
    Bulletins bulletins;

    @Autowired
    Prints prints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvcTester web;

    @Autowired
    Clock clock;

    @Test
    void learnsFromRoundsThatEndedAndKeepsWhatItForecast() {
        var today = AsOf.now(clock).validOn();
        var made = YearMonth.from(today).minusMonths(3);
        var before = YearMonth.from(today).minusMonths(18);
        assertThat(forecasting.of(before)).isEqualTo(new Learned(null, new Learned.Thin(0, 0, 30)));
        for (int i = 0; i < 80; i++) {
            var on = made.atDay(1).minusDays(30 + i % 90);
            past("slow", on, on.plusDays(20));
            past("fast", on, on.plusDays(2));
        }
        var slow = past("slow", made.atDay(1).minusDays(3), null);
        var fast = past("fast", made.atDay(1).minusDays(3), made.atDay(1));

        var learned = forecasting.of(made);
        assertThat(learned.thin()).isNull();
        var fitted = Objects.requireNonNull(learned.fitted());
        var own = List.of(slow, fast);
        var then = as(() -> reading(() -> kept.of(made, PROVINCE))).stream().filter(one -> own.contains(one.caseId())).toList();
        assertThat(then).extracting(KeptStep::caseId).containsExactlyInAnyOrder(slow, fast);
        assertThat(then).allSatisfy(one -> assertThat(one.missing() > 0.5).isEqualTo(one.caseId().equals(slow)));
        var trial = as(() -> forecasts.trackRecord(AsOf.now(clock), PROVINCE, made, made)).trials().getFirst();
        assertThat(trial).extracting(Trial::stages, Trial::missed, Trial::warned, Trial::hits).containsExactly(2, 1, 1, 2);
        assertThat(as(() -> forecasts.trials(AsOf.now(clock), made, List.of(new Place("510700")), PROVINCE)).get(new Place("510700"))).extracting(Trial::stages).isEqualTo(0);

        past("slow", made.atDay(1).minusDays(40), made.atDay(1).minusDays(35));
        assertThat(Objects.requireNonNull(forecasting.of(made).fitted()).digest()).as("kept for ever").isEqualTo(fitted.digest());
        for (var change : List.of("update step_forecast set missing = 0", "delete from step_forecast", "delete from step_forecast_fit")) {
            assertThatThrownBy(() -> as(() -> reading(() -> jdbc.sql(change).update()))).hasMessageContaining("refuse");
        }
        toldByBulletins(made, slow);
        answersOverHttp(today);
    }

    /// What was published stays, whatever becomes of the steps, and what was published before bulletins told of steps too.
    private void toldByBulletins(YearMonth made, UUID slow) {
        var month = made.plusMonths(StepForecasts.MONTHS_TO_END);
        var before = publish(YearMonth.of(2026, 9));
        var issue = publish(month);
        assertThat(as(() -> bulletins.read(before.id(), PROVINCE)).figures().byKey()).doesNotContainKey("foresight/steps/judged");
        var told = as(() -> bulletins.read(issue.id(), PROVINCE));
        assertThat(Objects.requireNonNull(told.findings().stepForesight()))
                .extracting(StepForesight::made, StepForesight::judged, StepForesight::missed, StepForesight::warnedRightly, StepForesight::hits)
                .containsExactly(made, 2, 1, 1, 2);
        assertThat(told.figures().byKey()).containsEntry("foresight/steps/judged", "2").containsEntry("foresight/steps/hits", "2 1");
        assertThat(told.parts()).filteredOn(part -> part.kind() == Kind.STEP_FORESIGHT).singleElement()
                .satisfies(part -> assertThat(part.text().zh()).contains("已有结果的2个中命中2个（100.0%；一律按多数结果判断为50.0%）", "占50.0%"));
        var files = List.of(prints.docx(told), prints.xlsx(told));

        finish(slow, "slow");
        past("fast", made.atDay(1).minusDays(2), made.atDay(20));
        assertThat(as(() -> bulletins.recompute(issue.id(), PROVINCE)).differences()).isEmpty();
        assertThat(as(() -> bulletins.recompute(before.id(), PROVINCE)).differences()).isEmpty();
        var again = as(() -> bulletins.read(issue.id(), PROVINCE));
        assertThat(List.of(prints.docx(again), prints.xlsx(again))).usingRecursiveComparison().isEqualTo(files);
    }

    private void answersOverHttp(LocalDate today) {
        var slow = past("slow", today.minusDays(1), null);
        var fast = past("fast", today.minusDays(1), null);
        var found = as(() -> forecasts.list(new Wanted(PROVINCE, null, List.of(slow, fast), 10)));
        assertThat(found.forecasts()).extracting(each -> each.held().caseId()).containsExactly(slow, fast);
        assertThat(found.forecasts().getFirst().missing()).isGreaterThan(0.5);
        assertThat(found.forecasts().getFirst().causes()).extracting(cause -> cause.kind()).containsAnyOf("item", "department");
        assertThat(found.forecasts().getLast().missing()).isLessThan(0.5);

        assertThat(as(() -> forecasts.list(new Wanted(PROVINCE, null, List.of(slow, fast), 1)))).satisfies(first -> {
            assertThat(first.forecasts()).extracting(each -> each.held().caseId()).containsExactly(slow);
            assertThat(first).extracting(StepForecasts.Listing::inHand, StepForecasts.Listing::total, StepForecasts.Listing::likely).containsExactly(2, 2L, 1L);
        });

        var officer = LoggedIn.as(Role.COUNTY, "510112");
        var page = web.get().uri("/api/forecasts/steps?department=dept-slow&caseId=" + slow).with(officer);
        assertThat(page).hasStatusOk().bodyJson().extractingPath("$.items[*].caseId").asArray().containsExactly(slow.toString());
        assertThat(page).bodyJson().extractingPath("$.thin").isNull();
        assertThat(web.get().uri("/api/forecasts/steps?caseId=" + slow).with(LoggedIn.as(Role.COUNTY, "511181"))).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(web.get().uri("/api/forecasts/steps").with(LoggedIn.asEnterprise("91510100MA6CFPYG4B", "510112"))).hasStatus(403);
        assertThat(web.get().uri("/api/forecasts/steps/backtest").with(officer)).hasStatusOk().bodyJson().extractingPath("$.leadMonths").isEqualTo(0);
        assertThat(web.get().uri("/api/forecasts/steps/models/" + YearMonth.from(today)).with(officer)).hasStatusOk();
        assertThat(web.get().uri("/api/forecasts/steps/models/1999-01").with(officer)).hasStatus4xxClientError();
        assertThat(web.get().uri("/api/forecasts/steps/export?department=dept-slow").with(officer)).hasStatusOk();
    }

    private Issue publish(YearMonth month) {
        return ((Publication.Published) as(() -> bulletins.publish(month, null))).issue();
    }

    private void finish(UUID id, String step) {
        var done = as(() -> acts.act(id, 1, new Command.Finish(step, null, null, ""), Acting.now("经办人", null)));
        assertThat(done).isInstanceOf(Decided.Accepted.class);
    }

    /// A case with one step, received on one day and finished on another, each recorded as it was done.
    private UUID past(String step, LocalDate received, @Nullable LocalDate finished) {
        var one = Case.begin(UUID.randomUUID(), aCase(aStep(step)), night(received, 1), "窗口");
        var receipt = event(one, 1, night(received, 2), new Command.Receive(step, null, ""));
        var written = new CaseRows.Written(one, one, List.of()).and(Course.after(one, receipt), receipt);
        if (finished != null) {
            var end = event(one, 2, night(finished, 3), new Command.Finish(step, null, null, ""));
            written = written.and(Course.after(written.after(), end), end);
        }
        var all = written;
        as(() -> reading(() -> {
            cases.insert(List.of(one));
            return cases.write(all);
        }));
        return one.id();
    }

    private static Event event(Case one, long number, Instant at, Command what) {
        return new Event(one.id(), number, at, at, "经办人", null, 1, what);
    }

    private static Instant night(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(AsOf.ZONE).toInstant();
    }

    private <T> T reading(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
