package org.yuanlian.chain.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.ListedFirm;
import org.yuanlian.chain.ListedFirm.Ground;
import org.yuanlian.chain.ListedFirms;
import org.yuanlian.chain.Placed;
import org.yuanlian.declaration.Text;
import org.yuanlian.registry.Chain;

/// Which listed companies stand on the chains, and why the others do not.
@RestController
final class ListedFirmsController {
    private final ListedFirms listed;
    private final ChainMaps maps;
    private final Clock clock;

    ListedFirmsController(ListedFirms listed, ChainMaps maps, Clock clock) {
        this.listed = listed;
        this.maps = maps;
        this.clock = clock;
    }

    /// @param grounds how many firms of each ground
    record ListedAccount(Map<Ground, Integer> grounds, List<ListedLine> firms) {}

    record ListedLine(String id, String name, @Nullable String stockCode, @Nullable String trade, Ground ground, List<On> on) {}

    /// @param source on what the link rests
    record On(String chain, String node, Text name, boolean demo, String source) {}

    @GetMapping("/api/chain-listed-firms")
    ListedAccount all(@ModelAttribute Question question) {
        var asOf = question.asOf(clock);
        var names = maps.drawn().stream()
                .map(Chain::code)
                .flatMap(chain -> maps.on(chain, asOf).map().nodes().stream())
                .collect(Collectors.toMap(ChainMap.Node::id, ChainMap.Node::name, (one, _) -> one));
        var firms = listed.on(asOf);
        var grounds = new EnumMap<Ground, Integer>(Ground.class);
        Arrays.stream(Ground.values()).forEach(ground -> grounds.put(ground, 0));
        firms.forEach(each -> grounds.merge(each.ground(), 1, Integer::sum));
        return new ListedAccount(grounds, firms.stream().map(each -> line(each, names)).toList());
    }

    private static ListedLine line(ListedFirm listed, Map<String, Text> names) {
        var firm = listed.firm();
        return new ListedLine(
                firm.id(), firm.name(), firm.stockCode(), firm.trade(), listed.ground(),
                listed.placed().stream().map(placed -> on(placed, names)).toList());
    }

    private static On on(Placed placed, Map<String, Text> names) {
        var what = placed.placement().what();
        var name = names.getOrDefault(what.node(), new Text(what.node(), what.node()));
        return new On(what.chain(), what.node(), name, what.proof().demo(), what.proof().source());
    }
}
