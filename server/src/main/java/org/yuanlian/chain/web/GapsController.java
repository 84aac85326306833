package org.yuanlian.chain.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.gap.GapAnalysis;
import org.yuanlian.chain.gap.GapAnalysis.Ground;
import org.yuanlian.chain.gap.Landscape.Measures;
import org.yuanlian.chain.gap.Presence;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// Which missing links of a chain a county or a city is closest to.
@RestController
@RequestMapping("/api/gaps")
final class GapsController {
    private final GapAnalysis analysis;
    private final GapWire wire;
    private final Industries industries;
    private final PlaceNames places;
    private final Clock clock;

    GapsController(GapAnalysis analysis, GapWire wire, Industries industries, PlaceNames places, Clock clock) {
        this.analysis = analysis;
        this.wire = wire;
        this.industries = industries;
        this.places = places;
        this.clock = clock;
    }

    /// @param ground on what it all rests, the denominators
    record Page(AsOf asOf, String place, String placeName, String chain, Text chainName, Ground ground, List<GapWire.GapLine> gaps) {}

    record Neighbour(String trade, String name, double near, boolean here, int firmsHere) {}

    /// @param index of complexity of the place
    record Specialised(String place, String placeName, double index) {}

    record Firm(
            Presence.Kind kind, UUID id, String firm, @Nullable String place, @Nullable String placeName, boolean here, List<String> trades,
            String source, boolean verified, boolean demo) {}

    record Opened(
            AsOf asOf, String place, String trade, String name, Measures measures, List<Neighbour> neighbours, List<Specialised> specialised,
            List<Firm> firms) {}

    @GetMapping
    Page gaps(@ModelAttribute GapQuestion question) {
        var asked = question.asked(clock);
        var found = analysis.of(asked, question.ofChain(), question.prices());
        var drawn = wire.drawn(question.ofChain(), asked.asOf());
        return new Page(
                asked.asOf(),
                asked.place().key(),
                nameOf(asked.place()),
                drawn.chain().code(),
                new Text(drawn.chain().name(), drawn.chain().nameEn()),
                found.ground(),
                found.gaps().stream().map(gap -> wire.line(gap, drawn)).toList());
    }

    /// What the figures of one trade in one place are made of: trades, places, firms.
    @GetMapping("/trade")
    Opened opened(@ModelAttribute GapQuestion question) {
        var of = industries.byCode(question.ofTrade())
                .filter(industry -> industry.level() == Industry.Level.CLASS)
                .orElseThrow(() -> new Refusal(Problem.of("chain.gap.trade", "trade", question.ofTrade())));
        var asked = question.asked(clock);
        var opened = analysis.open(asked, of.code());
        return new Opened(
                asked.asOf(),
                asked.place().key(),
                of.code(),
                of.name(),
                opened.measures(),
                opened.neighbours().stream()
                        .map(near -> new Neighbour(near.trade(), wire.trade(near.trade()), near.near(), near.here(), near.firmsHere()))
                        .toList(),
                opened.landscape().specialisedIn(of.code()).entrySet().stream()
                        .map(entry -> new Specialised(entry.getKey().key(), nameOf(entry.getKey()), entry.getValue()))
                        .sorted(Comparator.comparingDouble(Specialised::index).reversed().thenComparing(Specialised::place))
                        .toList(),
                opened.firms().stream().map(each -> firm(each, asked.place())).toList());
    }

    @GetMapping("/file")
    @Audited("gap.export")
    ResponseEntity<byte[]> gapsFile(@ModelAttribute GapQuestion question) {
        var page = gaps(question);
        var name = "缺口分析-%s-%s-%s.xlsx".formatted(page.placeName(), page.chainName().zh(), page.asOf().validOn());
        return Download.of(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", GapSheet.of(page).xlsx());
    }

    private Firm firm(Presence presence, Place asked) {
        var place = presence.place();
        return new Firm(
                presence.kind(),
                presence.id(),
                presence.firm(),
                place == null ? null : place.key(),
                place == null ? null : nameOf(place),
                place != null && asked.contains(place),
                presence.trades(),
                presence.source(),
                presence.verified(),
                presence.demo());
    }

    private String nameOf(Place place) {
        return places.nameOf(place).orElse(place.key());
    }
}
