package org.yuanlian.forecast.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
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
import org.yuanlian.forecast.Forecasting;
import org.yuanlian.forecast.Forecasts;
import org.yuanlian.forecast.StageForecast;
import org.yuanlian.forecast.Trial;
import org.yuanlian.forecast.hazard.Scores;
import org.yuanlian.forecast.web.ForecastLines.Line;
import org.yuanlian.forecast.web.ForecastLines.Model;
import org.yuanlian.forecast.web.ForecastLines.Weight;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Stage;

/// Which running stages are likely to miss their day, and how such forecasts came out before.
@RestController
@RequestMapping("/api/forecasts")
final class ForecastsController {
    private static final int MOST = 500;
    private static final int MOST_MONTHS = 15;
    private final Forecasts forecasts;
    private final Forecasting forecasting;
    private final ForecastLines lines;
    private final Clock clock;

    ForecastsController(Forecasts forecasts, Forecasting forecasting, ForecastLines lines, Clock clock) {
        this.forecasts = forecasts;
        this.forecasting = forecasting;
        this.lines = lines;
        this.clock = clock;
    }

    /// @param model null where history was too thin for one
    /// @param running stages whose day is still to come
    /// @param overdue stages whose day has passed: nothing is left to forecast
    /// @param likely of how many a miss is likelier than not
    /// @param expected how many misses the probabilities add up to
    record Page(
            AsOf asOf, @Nullable Model model, int running, int overdue, long likely, double expected, long total, List<Line> items) {}

    /// @param leadMonths how many months before the month of the day was forecast
    /// @param auc null where all missed or none
    record Backtest(AsOf asOf, int leadMonths, List<Trial> trials, List<Scores.Bin> calibration, @Nullable Double auc) {}

    record ModelDetail(Model model, double constant, List<Weight> weights) {}

    /// @param stage only those that stand at it
    @GetMapping
    Page list(
            @ModelAttribute Question question,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var found = forecasts.list(question.asOf(clock), question.within());
        var wanted = wanted(found, stage);
        return new Page(
                found.asOf(),
                found.fitted() == null ? null : Model.of(found.fitted()),
                found.running(),
                found.overdue(),
                wanted.stream().filter(each -> each.missing() >= 0.5).count(),
                wanted.stream().mapToDouble(StageForecast::missing).sum(),
                wanted.size(),
                lines.lines(wanted.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).toList(), found.asOf()));
    }

    private static List<StageForecast> wanted(Forecasts.Listing found, @Nullable Stage stage) {
        return found.forecasts().stream().filter(each -> stage == null || each.stage() == stage).toList();
    }

    @GetMapping("/export")
    @Audited("forecast.export")
    ResponseEntity<byte[]> export(@ModelAttribute Question question, @RequestParam(required = false) @Nullable Stage stage) {
        var found = forecasts.list(question.asOf(clock), question.within());
        var bytes = ForecastWorkbook.of(found, lines.lines(wanted(found, stage), found.asOf()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("逾期预测-%s.xlsx".formatted(found.asOf().validOn()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    /// The months before the last one, whose outcomes have had a month to be reported.
    @GetMapping("/backtest")
    Backtest backtest(@ModelAttribute Question question, @RequestParam(defaultValue = "12") int months) {
        var asOf = question.asOf(clock);
        var until = YearMonth.from(asOf.validOn()).minusMonths(2);
        var told = forecasts.trackRecord(asOf, question.within(), until.minusMonths(Math.clamp(months, 1, MOST_MONTHS) - 1L), until);
        return new Backtest(
                asOf, Forecasts.LEAD_MONTHS, told.trials(), told.calibration(), Double.isNaN(told.auc()) ? null : told.auc());
    }

    /// The model of a month with all its weights: by these every forecast of the month can be counted again.
    @GetMapping("/models/{month}")
    ModelDetail model(@PathVariable YearMonth month) {
        var fitted = forecasting.of(month)
                .orElseThrow(() -> new Refusal(Problem.of("forecast.model.none", "month", month.toString())));
        return new ModelDetail(Model.of(fitted), fitted.fit().weights()[0], Weight.of(fitted.fit()));
    }
}
