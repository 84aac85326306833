package org.yuanlian.chain.web;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainStandings;
import org.yuanlian.chain.governance.Governance;
import org.yuanlian.chain.paper.Answering;
import org.yuanlian.chain.paper.ChainPaper;
import org.yuanlian.document.Papers;
import org.yuanlian.kernel.Place;

/// A chain as a file.
@RestController
final class ChainFiles {
    private final ChainStandings standings;
    private final Governance governance;
    private final PlaceNames places;
    private final Papers papers;
    private final Clock clock;

    ChainFiles(ChainStandings standings, Governance governance, PlaceNames places, Papers papers, Clock clock) {
        this.standings = standings;
        this.governance = governance;
        this.places = places;
        this.papers = papers;
        this.clock = clock;
    }

    enum Format {
        docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        pdf("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @GetMapping("/api/chain-maps/{chain}/file")
    @Audited(value = "map.download", object = "chain")
    ResponseEntity<byte[]> file(
            @PathVariable String chain,
            @ModelAttribute Question question,
            @RequestParam(defaultValue = "true") boolean demo,
            @RequestParam(defaultValue = "docx") Format format) {
        var asOf = question.asOf(clock);
        var standing = standings.of(chain, asOf, demo);
        var answering = new Answering(governance.appointments(chain, asOf), governance.duties(chain, asOf));
        var paper = new ChainPaper(standing, asOf, answering, this::nameOf).paper();
        var name = "%s产业链图谱%s.%s".formatted(standing.drawn().chain().name(), asOf.validOn(), format);
        return Download.of(name, format.mediaType, switch (format) {
            case docx -> papers.docx(paper);
            case pdf -> papers.pdf(paper);
        });
    }

    private String nameOf(Place place) {
        return places.nameOf(place).orElse(place.key());
    }
}
