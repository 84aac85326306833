package org.yuanlian.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.registry.Regions;

@RestController
@RequestMapping("/api/organisations")
final class OrganisationsController {
    private static final int MOST = 500;
    private final Organisations organisations;
    private final Regions regions;

    OrganisationsController(Organisations organisations, Regions regions) {
        this.organisations = organisations;
        this.regions = regions;
    }

    record Page(List<Line> items, long total) {}

    record Line(
            String id,
            String name,
            List<String> aliases,
            @Nullable String uscc,
            @Nullable String place,
            @Nullable String placeName,
            @Nullable String stockCode,
            @Nullable String trade,
            String source,
            boolean verified) {}

    @GetMapping
    Page search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var page = organisations.search(q, Math.max(0, offset), Math.clamp(limit, 1, MOST));
        return new Page(page.items().stream().map(this::line).toList(), page.total());
    }

    private Line line(Organisation organisation) {
        var uscc = organisation.uscc();
        var place = organisation.place();
        return new Line(
                organisation.id(),
                organisation.name(),
                organisation.aliases(),
                uscc == null ? null : uscc.value(),
                place == null ? null : place.key(),
                place == null ? null : regions.byCode(place.region()).map(region -> region.name()).orElse(null),
                organisation.stockCode(),
                organisation.trade(),
                organisation.source(),
                organisation.verified());
    }
}
