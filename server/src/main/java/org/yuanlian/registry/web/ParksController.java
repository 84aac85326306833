package org.yuanlian.registry.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
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
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation;
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

    ParksController(Parks parks, Regions regions, Observations observations) {
        this.parks = parks;
        this.regions = regions;
        this.observations = observations;
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

    record Detail(@JsonUnwrapped Line park, List<Figure> observations) {}

    record Figure(
            String id,
            String indicator,
            String op,
            BigDecimal value,
            String unit,
            @Nullable String period,
            String source,
            @Nullable String evidence,
            @Nullable String locator) {}

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
        var figures = observations.of(new Subject(SubjectKind.PARK, id)).stream().map(ParksController::figure);
        return new Detail(line(park), figures.toList());
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

    private static Figure figure(Observation observation) {
        var period = observation.period();
        var evidence = observation.evidence();
        return new Figure(
                observation.id().toString(),
                observation.indicator(),
                observation.operator(),
                observation.value(),
                observation.unit(),
                period == null ? null : period.toString(),
                observation.source(),
                evidence == null ? null : evidence.toString(),
                observation.locator());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
