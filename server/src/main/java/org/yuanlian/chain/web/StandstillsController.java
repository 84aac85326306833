package org.yuanlian.chain.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.Audited;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Role;
import org.yuanlian.chain.standstill.StandstillPaper;
import org.yuanlian.chain.standstill.Standstills;
import org.yuanlian.document.Papers;

/// What it would touch if a firm stopped.
@RestController
@RequestMapping("/api/standstills")
final class StandstillsController {
    private final Standstills standstills;
    private final PlaceNames places;
    private final Papers papers;
    private final Clock clock;

    StandstillsController(Standstills standstills, PlaceNames places, Papers papers, Clock clock) {
        this.standstills = standstills;
        this.places = places;
        this.papers = papers;
        this.clock = clock;
    }

    /// @param role the foremost that a source says
    record Firm(String id, String name, @Nullable String placeName, Role role, List<String> chains, int nodes) {}

    /// The firms that can be asked about.
    @GetMapping("/firms")
    List<Firm> standing(@ModelAttribute StandstillQuestion question) {
        return standstills.firms(question.asOf(clock)).stream().map(this::firm).toList();
    }

    @GetMapping
    StandstillWire.StandstillTold standstill(@ModelAttribute StandstillQuestion question) {
        var asOf = question.asOf(clock);
        return StandstillWire.told(standstills.of(question.ofFirm(), question.followed(), asOf), asOf, question.followed(), places);
    }

    @GetMapping("/file")
    @Audited("standstill.export")
    ResponseEntity<byte[]> standstillFile(@ModelAttribute StandstillQuestion question) {
        var asOf = question.asOf(clock);
        var effects = standstills.of(question.ofFirm(), question.followed(), asOf);
        var paper = StandstillPaper.of(effects, question.followed(), asOf, places);
        return Download.of(
                paper.name() + ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", papers.docx(paper));
    }

    private Firm firm(List<Placed> own) {
        var first = own.getFirst();
        return new Firm(
                first.placement().what().subject().id(),
                first.name(),
                own.stream().flatMap(each -> Stream.ofNullable(each.place())).findFirst().map(place -> places.nameOf(place).orElse(place.key())).orElse(null),
                own.stream().map(each -> each.placement().what().role()).min(Enum::compareTo).orElseThrow(),
                own.stream().map(each -> each.placement().what().chain()).distinct().toList(),
                (int) own.stream().map(Placed::node).distinct().count());
    }
}
