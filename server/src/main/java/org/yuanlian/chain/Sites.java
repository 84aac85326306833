package org.yuanlian.chain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.chain.SiteRanking.Asked;
import org.yuanlian.chain.SiteRanking.Candidate;
import org.yuanlian.chain.SiteRanking.Mark;
import org.yuanlian.chain.site.Ranking;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.evidence.Evidence;
import org.yuanlian.evidence.EvidenceStore;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Observation;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Observations;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;

/// Compares the parks of the province as sites for a node, by criteria that the user weighs. What is not known is
/// not counted as nothing: it leaves the rank open.
@Component
public class Sites {
    private final ChainMaps maps;
    private final Placements placements;
    private final Points points;
    private final Parks parks;
    private final Observations observations;
    private final EvidenceStore evidence;
    private final Declarations declarations;

    Sites(
            ChainMaps maps, Placements placements, Points points, Parks parks, Observations observations, EvidenceStore evidence,
            Declarations declarations) {
        this.maps = maps;
        this.placements = placements;
        this.points = points;
        this.parks = parks;
        this.observations = observations;
        this.evidence = evidence;
        this.declarations = declarations;
    }

    public Declared<SiteRule> rule(AsOf asOf) {
        return declarations.inForce("chains/sites", SiteRule.class, asOf.validOn());
    }

    /// @throws Refusal with everything that is wrong with the question
    @Transactional(readOnly = true)
    public SiteRanking rank(String chain, AsOf asOf, SiteQuestion question) {
        var rule = rule(asOf);
        question.check(rule.body());
        var drawn = maps.on(chain, asOf);
        var node = drawn.map()
                .node(question.node())
                .orElseThrow(() -> new Refusal(Problem.of("chain.node.unknown", "node", question.node(), "")));
        var asking = new SiteMarks(drawn.map(), node, rule.body(), question, placements.on(chain, asOf), remembered());
        var asked = asking.asked();
        if (asked.stream().noneMatch(Asked::counts)) {
            throw new Refusal(Problem.of("chain.siting.weights", "weights", ""));
        }
        var stated = stated(rule.body(), asOf);
        var rows = parks.all().stream()
                .map(park -> asking.marks(park, points.spread(park.place()), stated.getOrDefault(park.id(), List.of())))
                .toList();
        return new SiteRanking(drawn, asOf, node, rule, asking.lossPercent(), asked, candidates(asked, rows));
    }

    /// Whether a document is made up; each is looked up once, for one says several things.
    private Predicate<Observation> remembered() {
        var known = new HashMap<UUID, Boolean>();
        return said -> said.basis().evidence() != null
                && known.computeIfAbsent(said.basis().evidence(), id -> evidence.find(id).map(Evidence::demo).orElse(false));
    }

    private Map<String, List<Observation>> stated(SiteRule rule, AsOf asOf) {
        var indicators = rule.criteria().stream().flatMap(criterion -> criterion.indicators().stream()).toList();
        return observations.named(SubjectKind.PARK, indicators, asOf).stream()
                .collect(Collectors.groupingBy(each -> each.subject().id()));
    }

    private List<Candidate> candidates(List<Asked> asked, List<List<Mark>> rows) {
        var weights = asked.stream().map(each -> each.counts() ? each.weight() : 0).toList();
        var ranking = new Ranking(rows.stream().map(row -> row.stream().map(Mark::span).toList()).toList(), weights);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> candidate(at, parks.all().get(at), rows.get(at), ranking, weights))
                .sorted(Comparator.comparingDouble((Candidate each) -> -(each.total().low() + each.total().high()))
                        .thenComparing(each -> each.park().id()))
                .toList();
    }

    private Candidate candidate(int at, Park park, List<Mark> marks, Ranking ranking, List<Integer> weights) {
        var known = IntStream.range(0, marks.size())
                .mapToObj(i -> weights.get(i) == 0 || marks.get(i).span().isExact() ? marks.get(i) : open(at, i, marks.get(i), ranking))
                .toList();
        return new Candidate(park, points.spread(park.place()).size() > 1, ranking.total(at), ranking.ranks(at), known);
    }

    private static Mark open(int at, int criterion, Mark mark, Ranking ranking) {
        return new Mark(
                mark.span(), mark.stated(), mark.demo(), mark.amount(), mark.neighbours(), ranking.swing(at, criterion),
                ranking.ranksIf(at, criterion, mark.span().low()), ranking.ranksIf(at, criterion, mark.span().high()));
    }
}
