package org.yuanlian.search;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// The names of trades, nodes and chains, and the subjects that bear them.
public final class Vocabulary {
    private static final int SHORTEST = 2;
    private final Industries industries;
    private final Chains chains;
    private final Supplier<List<DrawnChain>> drawn;
    private volatile SingletonSupplier<Names> names;

    /// @param spoken names as texts shorten them
    private record Names(
            Map<String, Set<String>> named, Map<String, Set<String>> nodes, AhoCorasickDoubleArrayTrie<Set<String>> spoken) {}

    /// @param drawn asked for once before each renewal, and not before it is needed
    public Vocabulary(Industries industries, Chains chains, Supplier<List<DrawnChain>> drawn) {
        this.industries = industries;
        this.chains = chains;
        this.drawn = drawn;
        this.names = SingletonSupplier.of(() -> gathered(drawn.get()));
    }

    /// Looks anew for what the maps name.
    void renew() {
        names = SingletonSupplier.of(() -> gathered(drawn.get()));
    }

    /// Subjects by the names that they bear.
    public Map<String, Set<String>> named() {
        return names.obtain().named();
    }

    /// What a text speaks of.
    public Set<String> in(String text) {
        var found = new HashSet<String>();
        names.obtain().spoken().parseText(text, (int _, int _, Set<String> subjects) -> found.addAll(subjects));
        return found;
    }

    /// A trade and those that it is part of.
    public Set<String> ofTrade(String code) {
        var found = new HashSet<String>();
        for (var trade = industries.byCode(code); trade.isPresent(); trade = parent(trade.get())) {
            found.add(Subjects.trade(trade.get().code()));
        }
        return found;
    }

    /// A node and the trades that it falls under; the node alone where no map has it.
    public Set<String> ofNode(String chain, String node) {
        var own = Subjects.node(chain, node);
        return names.obtain().nodes().getOrDefault(own, Set.of(own));
    }

    /// @return the subjects of a chain by its name, none where no chain bears it
    public Set<String> ofChain(String written) {
        return chains.byName(written).map(chain -> Set.of(Subjects.chain(chain.code()))).orElse(Set.of());
    }

    private Optional<Industry> parent(Industry trade) {
        return trade.parent() == null || trade.level() == Industry.Level.DIVISION
                ? Optional.empty()
                : industries.byCode(trade.parent());
    }

    private Names gathered(List<DrawnChain> drawn) {
        var named = new TreeMap<String, Set<String>>();
        var nodes = new TreeMap<String, Set<String>>();
        industries.all().stream()
                .filter(trade -> trade.level() != Industry.Level.SECTION && !trade.name().matches("其他.*|.*未列明.*"))
                .forEach(trade -> add(named, trade.name(), Subjects.trade(trade.code())));
        chains.all().forEach(chain -> Stream.concat(Stream.of(chain.name()), chain.aliases().stream())
                .forEach(name -> add(named, name, Subjects.chain(chain.code()))));
        drawn.forEach(each -> each.map().nodes().forEach(node -> {
            add(named, node.name().zh(), Subjects.node(each.chain().code(), node.id()));
            nodes.put(Subjects.node(each.chain().code(), node.id()), subjects(each.chain().code(), node));
        }));
        return new Names(named, nodes, spoken(named));
    }

    private Set<String> subjects(String chain, ChainMap.Node node) {
        var all = new HashSet<>(Set.of(Subjects.node(chain, node.id()), Subjects.chain(chain)));
        node.codes().forEach(code -> all.addAll(ofTrade(code)));
        return all;
    }

    private static AhoCorasickDoubleArrayTrie<Set<String>> spoken(Map<String, Set<String>> named) {
        var spoken = new TreeMap<String, Set<String>>();
        named.forEach((name, subjects) ->
                subjects.forEach(subject -> add(spoken, name.replaceFirst("(?<=..)(制造|生产|加工|修理|服务|业)$", ""), subject)));
        spoken.keySet().removeIf(said -> said.length() < SHORTEST);
        var trie = new AhoCorasickDoubleArrayTrie<Set<String>>();
        trie.build(spoken);
        return trie;
    }

    private static void add(Map<String, Set<String>> named, String name, String subject) {
        named.computeIfAbsent(name, _ -> new TreeSet<>()).add(subject);
    }
}
