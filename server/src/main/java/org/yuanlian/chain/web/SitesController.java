package org.yuanlian.chain.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.SiteQuestion;
import org.yuanlian.chain.SiteRanking;
import org.yuanlian.chain.Sites;
import org.yuanlian.chain.handout.SitesCsv;

/// The parks of the province compared as sites for a node.
@RestController
@RequestMapping("/api/chain-maps/{chain}/sites")
final class SitesController {
    private final Sites sites;
    private final PlaceNames names;
    private final Clock clock;

    SitesController(Sites sites, PlaceNames names, Clock clock) {
        this.sites = sites;
        this.names = names;
        this.clock = clock;
    }

    /// @param loss percent that 100 km take
    /// @param weights such as `land:3,power:2`, where they are not those declared
    /// @param needs such as `land:200`, in the criterion's unit; 0 where nothing is needed
    record SitesQuestion(
            String node,
            @Nullable Integer loss,
            @Nullable String weights,
            @Nullable String needs,
            @Nullable LocalDate validOn,
            @Nullable Instant recordedAt) {}

    @GetMapping
    SitesWire ranked(@PathVariable String chain, @ModelAttribute SitesQuestion question) {
        return SitesWire.of(answered(chain, question), names);
    }

    @GetMapping("/file")
    @Audited(value = "sites.export", object = "chain")
    ResponseEntity<byte[]> file(@PathVariable String chain, @ModelAttribute SitesQuestion question) {
        var ranking = answered(chain, question);
        var name = "选址-%s-%s.csv".formatted(ranking.drawn().chain().name(), ranking.node().name().zh());
        return Download.of(name, "text/csv; charset=UTF-8", SitesCsv.of(ranking, names));
    }

    private SiteRanking answered(String chain, SitesQuestion question) {
        var asOf = new Question(question.validOn(), question.recordedAt()).asOf(clock);
        return sites.rank(chain, asOf, new SiteQuestion(
                question.node(), question.loss(), SiteQuestion.pairs("weights", question.weights()),
                SiteQuestion.pairs("needs", question.needs())));
    }
}
