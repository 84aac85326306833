package org.yuanlian.registry.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.FormerRegion;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.RegionMatch;
import org.yuanlian.registry.Regions;

@RestController
@RequestMapping("/api/regions")
final class RegionsController {
    private final Regions regions;

    RegionsController(Regions regions) {
        this.regions = regions;
    }

    /// @param verified never: the codes come from a copy of the standard, which nobody has compared with its publisher
    record Line(
            String code,
            String name,
            String level,
            @Nullable String parent,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            String source,
            boolean verified) {}

    record Former(
            String code,
            String name,
            String city,
            int since,
            int until,
            List<Successor> successors,
            String source,
            boolean verified) {}

    /// @param name null outside the province
    record Successor(String code, @Nullable String name) {}

    @GetMapping
    List<Line> all() {
        return regions.all().stream().map(RegionsController::line).toList();
    }

    @GetMapping("/{code}/history")
    List<Former> history(@PathVariable String code) {
        var region = new RegionCode(code);
        if (regions.ofCode(region) instanceof RegionMatch.Unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No division has or had the code " + code);
        }
        return regions.historyOf(region).stream().map(this::former).toList();
    }

    private static Line line(Region region) {
        var at = region.at();
        return new Line(
                region.code().value(),
                region.name(),
                region.level().name().toLowerCase(Locale.ROOT),
                region.parent().map(RegionCode::value).orElse(null),
                at == null ? null : at.lon(),
                at == null ? null : at.lat(),
                region.source(),
                false);
    }

    private Former former(FormerRegion former) {
        var successors = former.successors().stream()
                .map(code -> new Successor(code.value(), name(code)))
                .toList();
        return new Former(
                former.code().value(),
                former.name(),
                former.city(),
                former.since(),
                former.until(),
                successors,
                former.source(),
                false);
    }

    private @Nullable String name(RegionCode code) {
        return switch (regions.ofCode(code)) {
            case RegionMatch.Found found -> found.region().name();
            case RegionMatch.Abolished gone -> gone.former().name();
            case RegionMatch.Ambiguous _, RegionMatch.Unknown _ -> null;
        };
    }
}
