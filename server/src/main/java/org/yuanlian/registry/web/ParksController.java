package org.yuanlian.registry.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Observations;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Regions;

@RestController
@RequestMapping("/api/parks")
final class ParksController {
    private final Parks parks;
    private final Regions regions;
    private final Observations observations;
    private final Clock clock;

    ParksController(Parks parks, Regions regions, Observations observations, Clock clock) {
        this.parks = parks;
        this.regions = regions;
        this.observations = observations;
        this.clock = clock;
    }

    record Line(
            String id,
            String name,
            List<String> aliases,
            String level,
            String type,
            String place,
            String placeName,
            @Nullable Integer approvedYear,
            @Nullable String document,
            @Nullable BigDecimal areaHa,
            @Nullable String areaKind,
            List<String> industries,
            BigDecimal lon,
            BigDecimal lat,
            String coordBasis,
            String source,
            boolean verified) {}

    record Detail(@JsonUnwrapped Line park, List<ObservedFigure> observations) {}

    @GetMapping
    List<Line> all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "") String level) {
        var wanted = q.strip();
        var within = place == null ? parks.all() : parks.within(new Place(place));
        return within.stream()
                .filter(park -> park.name().contains(wanted) || park.aliases().stream().anyMatch(a -> a.contains(wanted)))
                .map(this::line)
                .filter(line -> level.isEmpty() || line.level.equals(level))
                .toList();
    }

    @GetMapping("/{id}")
    Detail one(@PathVariable String id) {
        var park = parks.byId(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no park " + id));
        var figures = observations.of(new Subject(SubjectKind.PARK, id), AsOf.now(clock));
        return new Detail(line(park), figures.stream().map(ObservedFigure::of).toList());
    }

    private Line line(Park park) {
        var approval = park.approval();
        var area = park.area();
        return new Line(
                park.id(),
                park.name(),
                park.aliases(),
                written(park.level()),
                written(park.type()),
                park.place().key(),
                regions.byCode(park.place().region()).orElseThrow().name(),
                approval == null ? null : approval.year(),
                approval == null ? null : approval.document(),
                area == null ? null : area.hectares(),
                area == null ? null : written(area.kind()),
                park.industries(),
                park.at().lon(),
                park.at().lat(),
                written(park.basis()),
                park.source(),
                park.verified());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
