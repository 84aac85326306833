package org.yuanlian.forecast.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Permission;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.access.Requires;
import org.yuanlian.clock.DayKind;
import org.yuanlian.declaration.Text;
import org.yuanlian.forecast.Learned.Thin;
import org.yuanlian.forecast.StepForecast;
import org.yuanlian.forecast.StepForecasting;
import org.yuanlian.forecast.StepForecasts;
import org.yuanlian.forecast.StepForecasts.Listing;
import org.yuanlian.forecast.StepForecasts.Wanted;
import org.yuanlian.forecast.web.ForecastLines.Model;
import org.yuanlian.forecast.web.ForecastLines.Weight;
import org.yuanlian.forecast.web.ForecastLines.Why;
import org.yuanlian.forecast.web.ForecastsController.Backtest;
import org.yuanlian.forecast.web.ForecastsController.ModelDetail;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.process.StepState;

/// How likely the steps in hand are to end after their day, and how earlier forecasts came out.
@RestController
@RequestMapping("/api/forecasts/steps")
@Requires(Permission.RECORD)
final class StepForecastsController {
    private static final int MOST = 500;
    private static final int MOST_EXPORTED = 10_000;
    private static final int FURTHEST = 1_000_000;
    private static final int MOST_MONTHS = 15;
    private final StepForecasts forecasts;
    private final StepForecasting forecasting;
    private final PlaceNames places;
    private final Clock clock;

    StepForecastsController(StepForecasts forecasts, StepForecasting forecasting, PlaceNames places, Clock clock) {
        this.forecasts = forecasts;
        this.forecasting = forecasting;
        this.places = places;
        this.clock = clock;
    }

    /// @param model null where history was too thin for one; then `thin` says by how much
    /// @param inHand steps that run or stand still
    record Page(
            LocalDate on, @Nullable Model model, @Nullable Thin thin, int inHand, long likely, double expected, long total,
            List<Line> items) {}

    /// @param dueOn null where its clock stands still
    /// @param leadDays days of its term that are left, of `dayKind`
    /// @param missing the probability that it ends after its day
    record Line(
            UUID caseId, String caseTitle, String caseKind, String place, String placeName, boolean demo, String step, Text title,
            String department, StepState state, int round, @Nullable LocalDate dueOn, long leadDays, DayKind dayKind, double missing,
            List<Why> causes) {}

    /// Of what stands now, by the model of the month.
    ///
    /// @param caseId only steps of these cases
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable List<UUID> caseId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var shown = Math.clamp(limit, 1, MOST);
        var skipped = Math.clamp(offset, 0, FURTHEST);
        var found = forecasts.list(wanted(place, department, caseId, skipped + shown));
        var fitted = found.by().fitted();
        return new Page(
                found.on(),
                fitted == null ? null : Model.of(fitted),
                found.by().thin(),
                found.inHand(),
                found.likely(),
                found.expected(),
                found.total(),
                found.forecasts().stream().skip(skipped).map(this::line).toList());
    }

    @GetMapping("/export")
    @Audited("forecast.export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String place, @RequestParam(required = false) @Nullable String department) {
        Listing found = forecasts.list(wanted(place, department, null, MOST_EXPORTED));
        var name = "办理环节逾期预测-%s.xlsx".formatted(found.on());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(StepForecastWorkbook.of(found, found.forecasts().stream().map(this::line).toList()));
    }

    /// Of forecasts made on the first of each month up to the one before the last.
    @GetMapping("/backtest")
    Backtest backtest(@ModelAttribute Question question, @RequestParam(defaultValue = "12") int months) {
        var asOf = question.asOf(clock);
        var until = YearMonth.from(asOf.validOn()).minusMonths(StepForecasts.MONTHS_TO_END);
        var told = forecasts.trackRecord(asOf, question.within(), until.minusMonths(Math.clamp(months, 1, MOST_MONTHS) - 1L), until);
        return new Backtest(asOf, 0, told.trials(), told.calibration(), Double.isNaN(told.auc()) ? null : told.auc());
    }

    /// The model of a month with all its weights.
    @GetMapping("/models/{month}")
    ModelDetail model(@PathVariable YearMonth month) {
        var fitted = forecasting.of(month).fitted();
        if (fitted == null) {
            throw new Refusal(Problem.of("forecast.model.none", "month", month.toString()));
        }
        return new ModelDetail(Model.of(fitted), fitted.fit().weights()[0], Weight.of(fitted.fit()));
    }

    private static Wanted wanted(@Nullable String place, @Nullable String department, @Nullable List<UUID> cases, int most) {
        return new Wanted(
                place == null || place.isBlank() ? Caller.current().place() : new Place(place),
                department == null || department.isBlank() ? null : department,
                cases == null ? List.of() : cases,
                most);
    }

    private Line line(StepForecast forecast) {
        var held = forecast.held();
        var step = held.step();
        return new Line(
                held.caseId(), held.caseTitle(), held.caseKind(), held.place().key(), places.nameOf(held.place()).orElse(held.place().key()),
                held.demo(), step.id(), step.task().title(), step.task().department(), step.state(), step.round(), forecast.dueOn(),
                forecast.leadDays(), forecast.dayKind(), forecast.missing(),
                forecast.causes().stream().map(cause -> new Why(cause.kind(), cause.name(), null, cause.value(), cause.effect())).toList());
    }
}
