package org.yuanlian.supervision.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.declaration.Text;
import org.yuanlian.decision.Decision;
import org.yuanlian.decision.InputKind;
import org.yuanlian.decision.TablesInForce;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.supervision.Light;
import org.yuanlian.supervision.LightCount;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.Lights;
import org.yuanlian.supervision.Lights.Group;
import org.yuanlian.supervision.LitProject;

/// Lights of projects as of any pair of days, and the tables that they follow.
@RestController
@RequestMapping("/api/lights")
final class LightsController {
    private static final int MOST = 500;
    private final Lights lights;
    private final PlaceNames places;
    private final Clock clock;

    LightsController(Lights lights, PlaceNames places, Clock clock) {
        this.lights = lights;
        this.places = places;
        this.clock = clock;
    }

    record Page(AsOf asOf, List<Count> counts, long total, List<Line> items) {}

    record Count(LightRule rule, Text title, String source, boolean verified, Map<Light, Long> projects) {
        static Count of(LightCount count, TablesInForce rules) {
            var decision = rules.decision(count.rule().decision());
            return new Count(count.rule(), decision.title(), decision.source(), decision.verified(), count.projects());
        }
    }

    record Line(
            UUID project,
            String code,
            String name,
            String place,
            String placeName,
            @Nullable String unit,
            boolean demo,
            LightRule rule,
            Light light,
            @Nullable LocalDate since,
            Map<String, String> inputs,
            int matched,
            @Nullable String proposal) {}

    @GetMapping
    Page list(
            @ModelAttribute Question question,
            @RequestParam(required = false) @Nullable LightRule rule,
            @RequestParam(required = false) @Nullable Light light,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var asOf = question.asOf(clock);
        var place = question.within();
        var rules = lights.rules(asOf.validOn());
        var by = rule == null ? Arrays.asList(LightRule.values()) : List.of(rule);
        var in = light == null ? List.of(Light.RED, Light.YELLOW) : List.of(light);
        var overview = lights.overview(asOf, place, by, in, Math.max(0, offset), Math.clamp(limit, 1, MOST));
        var found = overview.projects();
        return new Page(
                asOf,
                overview.counts().stream().map(count -> Count.of(count, rules)).toList(),
                found.total(),
                found.items().stream().map(this::line).toList());
    }

    record InPlace(String place, String placeName, List<Count> counts) {}

    @GetMapping("/places")
    List<InPlace> places(@ModelAttribute Question question, @RequestParam(defaultValue = "CITY") Group by) {
        var asOf = question.asOf(clock);
        var rules = lights.rules(asOf.validOn());
        return lights.counts(asOf, question.within(), by).entrySet().stream()
                .map(each -> new InPlace(
                        each.getKey(),
                        Question.name(places, each.getKey()),
                        each.getValue().stream().map(count -> Count.of(count, rules)).toList()))
                .toList();
    }

    record Tables(
            String id, int version, Text title, LocalDate effectiveFrom, String source, boolean verified, String sha256,
            List<Table> tables) {}

    record Table(
            String decision, Text title, Map<String, InputKind> inputs, List<String> outputs, String source,
            boolean verified, List<Row> rules) {}

    /// @param when the condition on each input, `then` the outputs, and the published `words` that the row follows
    record Row(int number, List<String> when, List<String> then, String words) {
        static Row of(Decision.Rule rule) {
            return new Row(rule.number(), rule.when(), rule.then(), rule.words());
        }
    }

    @GetMapping("/rules")
    Tables rules(@ModelAttribute Question question) {
        var rules = lights.rules(question.asOf(clock).validOn());
        var head = rules.header();
        var tables = rules.decisions().stream()
                .map(table -> new Table(
                        table.id(), table.title(), table.inputs(), table.outputs(), table.source(), table.verified(),
                        table.rules().stream().map(Row::of).toList()))
                .toList();
        return new Tables(
                head.id(), head.version(), head.title(), head.effectiveFrom(), head.source(), head.verified(), rules.hash().hex(), tables);
    }

    @GetMapping("/rules/file")
    ResponseEntity<byte[]> file(@ModelAttribute Question question) {
        var rules = lights.rules(question.asOf(clock).validOn());
        var name = "%s.v%d.dmn".formatted(rules.header().id(), rules.header().version());
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(rules.file());
    }

    private Line line(LitProject lit) {
        return new Line(
                lit.project(),
                lit.code(),
                lit.name(),
                lit.place().key(),
                Question.name(places, lit.place().key()),
                lit.unit(),
                lit.demo(),
                lit.rule(),
                lit.light(),
                lit.since(),
                lit.inputs(),
                lit.matched(),
                lit.proposal());
    }
}
