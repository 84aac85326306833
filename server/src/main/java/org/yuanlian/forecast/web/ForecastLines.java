package org.yuanlian.forecast.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.forecast.Fitted;
import org.yuanlian.forecast.StageForecast;
import org.yuanlian.forecast.hazard.Cause;
import org.yuanlian.forecast.hazard.Fit;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Selection;
import org.yuanlian.ledger.Stage;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// Forecasts in the names that people know.
@Component
final class ForecastLines {
    private final Portfolios portfolios;
    private final PlaceNames places;
    private final Industries industries;

    ForecastLines(Portfolios portfolios, PlaceNames places, Industries industries) {
        this.portfolios = portfolios;
        this.places = places;
        this.industries = industries;
    }

    /// @param cases how many running stages it was fitted on, asked about `questions` times
    /// @param missed the share of them that missed
    /// @param madeAt when it was fitted; later than `knownAt` where it was made up for
    record Model(
            YearMonth month, Instant knownAt, String sha256, int cases, int questions, int weights, double missed, Instant madeAt) {
        static Model of(Fitted fitted) {
            var fit = fitted.fit();
            return new Model(
                    fitted.month(), fitted.knownAt(), fitted.digest().hex(), fit.cases(), fit.questions(), fit.weights().length,
                    fitted.missed(), fitted.madeAt());
        }
    }

    /// @param weight on the log odds of being done in a piece of time; less than 0 makes a miss likelier
    /// @param scale by which a number is divided, less its mean `centre`
    record Weight(String trait, double weight, double centre, double scale) {
        static List<Weight> of(Fit fit) {
            return IntStream.range(0, fit.keys().size())
                    .mapToObj(i -> new Weight(fit.keys().get(i), fit.weights()[i + 1], fit.centres()[i + 1], fit.scales()[i + 1]))
                    .toList();
        }
    }

    /// @param kind such as `since`, `late-before` or `city`
    /// @param name of a stage, a trade or a place; empty for a number
    /// @param title the name as people know it
    /// @param effect by how much the probability would be lower were this as on the average
    record Why(String kind, String name, @Nullable String title, double value, double effect) {}

    /// @param leadDays that are left
    /// @param missing the probability that the day is missed
    record Line(
            UUID project, String code, String name, String place, String placeName, @Nullable String unit, boolean demo,
            Stage stage, LocalDate since, LocalDate due, long leadDays, double missing, List<Why> causes) {}

    /// Those of projects that the caller may see, in the same order.
    List<Line> lines(List<StageForecast> forecasts, AsOf asOf) {
        var projects = forecasts.stream().map(each -> each.track().project()).toList();
        var named = portfolios.of(projects, Selection.all(asOf, false)).stream()
                .collect(Collectors.toMap(Portfolio.Line::id, Function.identity()));
        return forecasts.stream()
                .flatMap(each -> Stream.ofNullable(named.get(each.track().project())).map(project -> line(each, project)))
                .toList();
    }

    private Line line(StageForecast forecast, Portfolio.Line project) {
        return new Line(
                project.id(), project.code(), project.name(), project.place().key(), name(project.place().key()), project.unit(), project.demo(),
                forecast.stage(), forecast.since(), forecast.due(), forecast.leadDays(), forecast.missing(),
                forecast.causes().stream().map(this::why).toList());
    }

    private Why why(Cause cause) {
        return new Why(cause.kind(), cause.name(), title(cause), cause.value(), cause.effect());
    }

    private @Nullable String title(Cause cause) {
        return switch (cause.kind()) {
            case "city", "park" -> name(cause.name());
            case "industry" -> industries.byCode(cause.name()).map(Industry::name).orElse(null);
            default -> null;
        };
    }

    private String name(String place) {
        return places.nameOf(new Place(place)).orElse(place);
    }
}
