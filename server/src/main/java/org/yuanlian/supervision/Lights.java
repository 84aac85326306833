package org.yuanlian.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.declaration.Header;
import org.yuanlian.declaration.Text;
import org.yuanlian.decision.DecisionTables;
import org.yuanlian.decision.TablesInForce;
import org.yuanlian.decision.Verdict;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.ledger.Recollection;
import org.yuanlian.supervision.declared.EscalationDeclaration;
import org.yuanlian.supervision.store.LightRows;

/// Lights projects by the declared rules, as of any pair of days, in the caller's region. No light is
/// stored: what a rule is asked comes from the standings, and the same question is decided once.
@Component
public class Lights {
    static final String TABLES = "supervision/lights";
    private static final String COLOUR = "light";
    private final Recollection recollection;
    private final LightRows rows;
    private final DecisionTables tables;
    private final Ladder ladder;

    Lights(Recollection recollection, LightRows rows, DecisionTables tables, Ladder ladder) {
        this.recollection = recollection;
        this.rows = rows;
        this.tables = tables;
        this.ladder = ladder;
    }

    /// The rules in force on a day.
    public TablesInForce rules(LocalDate on) {
        return tables.on(TABLES, on);
    }

    /// A declaration that lights rest on.
    ///
    /// @param hash of the bytes of the file that decides
    public record Rest(Header header, Sha256 hash) {}

    /// All that the lights of a day rest on: the tables, and the ladder whose reasons excuse a delay.
    public List<Rest> rests(LocalDate on) {
        var rules = rules(on);
        var reasons = ladder.on(on);
        return List.of(new Rest(rules.header(), rules.hash()), new Rest(reasons.header(), reasons.hash()));
    }

    /// What a rule is called, where it is published, and whether anyone compared it.
    public record Declared(LightRule rule, Text title, String source, boolean verified) {}

    /// The rules of a day, in their order.
    public List<Declared> declared(LocalDate on) {
        var rules = rules(on);
        return Arrays.stream(LightRule.values())
                .map(rule -> {
                    var decision = rules.decision(rule.decision());
                    return new Declared(rule, decision.title(), decision.source(), decision.verified());
                })
                .toList();
    }

    /// One count a rule, of all projects of the place.
    @Transactional(readOnly = true)
    public List<LightCount> counts(AsOf asOf, Place place) {
        return counts(asOf, place, 0).getOrDefault("", List.of());
    }

    /// The counts of each city (`510100`) or, where the letters are 6, of each county of the place.
    @Transactional(readOnly = true)
    public Map<String, List<LightCount>> counts(AsOf asOf, Place place, Group by) {
        var counts = new TreeMap<String, List<LightCount>>();
        counts(asOf, place, by.letters).forEach((key, each) -> counts.put((key + "00").substring(0, 6), each));
        return counts;
    }

    /// By what places are counted together.
    public enum Group {
        CITY(4),
        COUNTY(6);

        private final int letters;

        Group(int letters) {
            this.letters = letters;
        }
    }

    private Map<String, List<LightCount>> counts(AsOf asOf, Place place, int letters) {
        return counts(rules(asOf.validOn()), alikes(asOf, place, letters));
    }

    private List<LightRows.Alike> alikes(AsOf asOf, Place place, int letters) {
        var wanted = wanted(asOf, place);
        return recollection
                .at(asOf, place)
                .map(projects -> Questions.count(projects, wanted, letters))
                .orElseGet(() -> rows.count(wanted, letters));
    }

    private static Map<String, List<LightCount>> counts(TablesInForce rules, List<LightRows.Alike> alikes) {
        var all = new TreeMap<String, Map<LightRule, Map<Light, Long>>>();
        var totals = new TreeMap<String, Long>();
        for (var alike : alikes) {
            var rule = alike.rule();
            if (rule == null) {
                totals.put(alike.place(), alike.projects());
            } else {
                all.computeIfAbsent(alike.place(), _ -> new EnumMap<>(LightRule.class))
                        .computeIfAbsent(rule, _ -> new EnumMap<>(Light.class))
                        .merge(light(rules, rule, alike.inputs()), alike.projects(), Long::sum);
            }
        }
        var counts = new TreeMap<String, List<LightCount>>();
        totals.forEach((key, total) -> counts.put(key, counts(all.getOrDefault(key, Map.of()), total)));
        return counts;
    }

    private static List<LightCount> counts(Map<LightRule, Map<Light, Long>> lit, long total) {
        return Arrays.stream(LightRule.values())
                .map(rule -> {
                    var projects = new EnumMap<Light, Long>(Light.class);
                    projects.putAll(lit.getOrDefault(rule, Map.of()));
                    projects.put(Light.NONE, total - projects.values().stream().mapToLong(n -> n).sum());
                    return new LightCount(rule, projects);
                })
                .toList();
    }

    /// Counts and a page of projects together.
    public record Overview(List<LightCount> counts, LitProjects projects) {}

    /// What `counts` and `list` tell, for little more than one of them.
    @Transactional(readOnly = true)
    public Overview overview(
            AsOf asOf, Place place, Collection<LightRule> by, Collection<Light> in, int offset, int limit) {
        var alikes = alikes(asOf, place, 0);
        var counts = counts(rules(asOf.validOn()), alikes).getOrDefault("", List.of());
        BiPredicate<LightRule, Light> which = (rule, light) -> by.contains(rule) && in.contains(light);
        return new Overview(counts, list(asOf, place, alikes, which, false, offset, limit));
    }

    /// The projects under certain lights, the gravest and the oldest first.
    @Transactional(readOnly = true)
    public LitProjects list(
            AsOf asOf, Place place, Collection<LightRule> by, Collection<Light> in, int offset, int limit) {
        return overview(asOf, place, by, in, offset, limit).projects();
    }

    /// The projects whose light calls for a step of the ladder and that no open order is about.
    LitProjects uncalled(AsOf asOf, Place place, EscalationDeclaration escalation, int offset, int limit) {
        var alikes = alikes(asOf, place, 0);
        return list(asOf, place, alikes, (rule, light) -> escalation.calledBy(rule, light).isPresent(), true, offset, limit);
    }

    private LitProjects list(
            AsOf asOf,
            Place place,
            List<LightRows.Alike> alikes,
            BiPredicate<LightRule, Light> which,
            boolean withoutOrder,
            int offset,
            int limit) {
        var rules = rules(asOf.validOn());
        var asked = new ArrayList<LightRows.Asked>();
        for (var alike : alikes) {
            var rule = alike.rule();
            if (rule != null) {
                var light = light(rules, rule, alike.inputs());
                if (which.test(rule, light)) {
                    asked.add(new LightRows.Asked(rule, alike.inputs(), -light.ordinal()));
                }
            }
        }
        if (asked.isEmpty()) {
            return new LitProjects(0, List.of());
        }
        var page = rows.list(wanted(asOf, place), asked, withoutOrder, offset, limit);
        return new LitProjects(page.total(), page.items().stream().map(told -> lit(rules, told)).toList());
    }

    /// The red ones by every rule: what a bulletin names.
    @Transactional(readOnly = true)
    public List<LitProject> red(AsOf asOf, Place place, int limit) {
        return list(asOf, place, List.of(LightRule.values()), List.of(Light.RED), 0, limit).items();
    }

    /// How one project is lit by every rule that applies to it.
    @Transactional(readOnly = true)
    public List<LitProject> of(UUID project, Place place, AsOf asOf) {
        var rules = rules(asOf.validOn());
        return rows.of(project, wanted(asOf, place)).stream()
                .map(told -> lit(rules, told))
                .sorted(Comparator.comparing(LitProject::light).reversed())
                .toList();
    }

    private LightRows.Wanted wanted(AsOf asOf, Place place) {
        return new LightRows.Wanted(asOf, place, ladder.on(asOf.validOn()).body().reasonIds());
    }

    private static LitProject lit(TablesInForce rules, LightRows.Told told) {
        var tuple = told.rule().tuple(told.inputs());
        var decided = decided(rules, told.rule(), told.inputs());
        return new LitProject(
                told.project(),
                told.code(),
                told.name(),
                told.place(),
                told.unit(),
                told.demo(),
                told.rule(),
                light(decided),
                told.since(),
                tuple.words(),
                decided.rule(),
                decided.outputs().get("proposal"));
    }

    private static Light light(TablesInForce rules, LightRule rule, String inputs) {
        return light(decided(rules, rule, inputs));
    }

    private static Light light(Verdict.Decided decided) {
        return Light.valueOf(decided.outputs().getOrDefault(COLOUR, Light.NONE.name()));
    }

    private static Verdict.Decided decided(TablesInForce rules, LightRule rule, String inputs) {
        var tuple = rule.tuple(inputs);
        return switch (rules.decide(tuple)) {
            case Verdict.Decided decided -> decided;
            case Verdict.Undecided undecided -> throw new IllegalStateException(
                    "The rule %s has no answer for %s.\nMaybe the table was not checked: %s"
                            .formatted(rule, tuple, undecided.why()));
        };
    }
}
