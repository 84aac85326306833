package org.yuanlian.registry.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.LeadingIndustry;

@RestController
final class TradesController {
    private final Industries industries;
    private final Chains chains;

    TradesController(Industries industries, Chains chains) {
        this.industries = industries;
        this.chains = chains;
    }

    /// @param verified always: the national standard itself
    record Line(
            String code, String name, String level, @Nullable String parent, String section, String source, boolean verified) {}

    @GetMapping("/api/industries")
    List<Line> industries(@RequestParam(defaultValue = "") String q) {
        return industries.search(q).stream()
                .map(industry -> new Line(
                        industry.code(),
                        industry.name(),
                        industry.level().name().toLowerCase(Locale.ROOT),
                        industry.parent(),
                        industry.section(),
                        industry.source(),
                        true))
                .toList();
    }

    @GetMapping("/api/leading-industries")
    List<LeadingIndustry> leading() {
        return industries.leading();
    }

    @GetMapping("/api/chains")
    List<Chain> chains() {
        return chains.all();
    }
}
