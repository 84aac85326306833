package org.yuanlian.chain.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainCircle;
import org.yuanlian.chain.ChainCircles;
import org.yuanlian.chain.handout.CircleCsv;
import org.yuanlian.chain.handout.CircleGeoJson;
import org.yuanlian.chain.handout.CirclePaper;
import org.yuanlian.document.Papers;
import tools.jackson.databind.json.JsonMapper;

/// A circle as a file.
@RestController
final class CircleFiles {
    private final ChainCircles circles;
    private final PlaceNames names;
    private final Papers papers;
    private final JsonMapper json;
    private final Clock clock;

    CircleFiles(ChainCircles circles, PlaceNames names, Papers papers, JsonMapper json, Clock clock) {
        this.circles = circles;
        this.names = names;
        this.papers = papers;
        this.json = json;
        this.clock = clock;
    }

    enum CircleFormat {
        csv("text/csv; charset=UTF-8"),
        geojson("application/geo+json"),
        docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        pdf("application/pdf");

        private final String mediaType;

        CircleFormat(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @GetMapping("/api/chain-maps/{chain}/circle/file")
    @Audited(value = "circle.export", object = "chain")
    ResponseEntity<byte[]> file(
            @PathVariable String chain, @ModelAttribute CircleQuestion question, @RequestParam(defaultValue = "docx") CircleFormat format) {
        var circle = question.answered(chain, circles, clock);
        var name = "%s-%d公里-%s.%s".formatted(
                circle.centre().name(), circle.around().radiusKilometres(), circle.drawn().chain().name(), format);
        return Download.of(name, format.mediaType, content(circle, format));
    }

    private byte[] content(ChainCircle circle, CircleFormat format) {
        return switch (format) {
            case csv -> CircleCsv.of(circle, names).getBytes(StandardCharsets.UTF_8);
            case geojson -> json.writeValueAsBytes(CircleGeoJson.of(circle, names));
            case docx -> papers.docx(new CirclePaper(circle, names).paper());
            case pdf -> papers.pdf(new CirclePaper(circle, names).paper());
        };
    }
}
