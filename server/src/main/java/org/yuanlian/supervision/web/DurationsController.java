package org.yuanlian.supervision.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Experience;
import org.yuanlian.ledger.Stage;
import org.yuanlian.supervision.Obstacles;

/// How long projects took between two stages, as of any pair of days.
@RestController
@RequestMapping("/api/durations")
final class DurationsController {
    private final Obstacles obstacles;
    private final PlaceNames places;
    private final Clock clock;

    DurationsController(Obstacles obstacles, PlaceNames places, Clock clock) {
        this.obstacles = obstacles;
        this.places = places;
        this.clock = clock;
    }

    /// By what projects are told apart.
    enum By {
        STAGE,
        INDUSTRY,
        PARK
    }

    record Page(AsOf asOf, int industryDigits, int least, List<Line> items) {}

    /// @param n how many got on
    /// @param waiting how many still wait
    /// @param left how many were given up before
    /// @param q1 null where so many have not got on within any time that was watched
    record Line(
            Stage from, Stage to, @Nullable String park, @Nullable String parkName, @Nullable String industry, int n,
            int waiting, int left, @Nullable Integer q1, @Nullable Integer median, @Nullable Integer q3, int longest) {}

    /// Parks are told inside the caller's place only, and where enough projects got on that none is told by itself.
    @GetMapping
    Page durations(@ModelAttribute Question question, @RequestParam(defaultValue = "STAGE") By by) {
        var asOf = question.asOf(clock);
        var like = obstacles.rules(asOf.validOn()).body().comparable();
        var within = question.within();
        var experience = obstacles.experience(asOf);
        var lines = experience.groups().stream()
                .filter(group -> by == (group.park() != null ? By.PARK : group.industry() != null ? By.INDUSTRY : By.STAGE))
                .filter(group -> group.park() == null || (group.industry() == null && within.contains(new Place(group.park()))))
                .map(group -> line(group, experience))
                .filter(line -> line.n() >= like.least() || by == By.STAGE)
                .sorted(Comparator.comparing(Line::from)
                        .thenComparing(Line::to)
                        .thenComparing(line -> Objects.requireNonNullElse(line.park(), ""))
                        .thenComparing(line -> Objects.requireNonNullElse(line.industry(), "")))
                .toList();
        return new Page(asOf, like.industryDigits(), like.least(), lines);
    }

    private Line line(Experience.Group group, Experience experience) {
        var told = experience.times(group).quartiles();
        return new Line(
                group.stretch().from(),
                group.stretch().to(),
                group.park(),
                group.park() == null ? null : Question.name(places, group.park()),
                group.industry(),
                told.reached(),
                told.waiting(),
                told.left(),
                told.q1(),
                told.median(),
                told.q3(),
                told.longest());
    }
}
