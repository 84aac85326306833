package org.yuanlian.chain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainMap.Tier;
import org.yuanlian.chain.NewPlacement.Capacity;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Header;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Position;

/// Chains drawn in a line, and firms put on their nodes.
public final class Drawing {
    private static final Position CHENGDU = new Position(new BigDecimal("104.07"), new BigDecimal("30.67"));

    private Drawing() {}

    /// @param edges such as `a>b` (supplies), `a~b` (substitutes) and `a@b` (recycles into)
    public static DrawnChain chain(Map<String, List<String>> codesByNode, String... edges) {
        var nodes = codesByNode.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Node(entry.getKey(), "tier", new Text(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
        var map = new ChainMap(
                new ChainMap.Coding("these tests", false), List.of(new Tier("tier", new Text("层", "Tier"))), nodes,
                Arrays.stream(edges).map(Drawing::edge).toList());
        var title = new Text("动力电池", "Battery");
        var header = new Header("chain-map", "battery", 1, title, LocalDate.of(2024, 1, 1), null, "these tests", false);
        return new DrawnChain(
                new Chain("battery", "动力电池", "Battery", List.of(), "equipment", "these tests", false),
                new Declared<>("chains/battery.yaml", Sha256.of(new byte[0]), header, map, List.of(), Map.of()),
                null);
    }

    private static Edge edge(String written) {
        var type = written.contains(">") ? EdgeType.SUPPLIES : written.contains("~") ? EdgeType.SUBSTITUTES : EdgeType.RECYCLES;
        var ends = written.split("[>~@]");
        return new Edge(ends[0], ends[1], type);
    }

    public static Placed firm(String name, String node, @Nullable Integer capacity) {
        return placed(SubjectKind.ORGANISATION, name, node, capacity, new Place("510100"));
    }

    public static Placed firmAt(String name, String node, String place) {
        return placed(SubjectKind.ORGANISATION, name, node, null, new Place(place));
    }

    public static Placed park(String name, String node) {
        return placed(SubjectKind.PARK, name, node, null, new Place("510100"));
    }

    public static Subject subject(String firm) {
        return new Subject(SubjectKind.ORGANISATION, firm);
    }

    private static Placed placed(SubjectKind kind, String name, String node, @Nullable Integer capacity, Place place) {
        var proof = new NewPlacement.Proof(Grade.C, "these tests", null, null, false, true);
        var what = new NewPlacement(
                new Subject(kind, name), "battery", node, Role.UNSTATED,
                capacity == null ? null : new Capacity(BigDecimal.valueOf(capacity), "GWh/年"), null, null, LocalDate.of(2024, 1, 1), null, proof);
        var id = UUID.nameUUIDFromBytes((name + node).getBytes(StandardCharsets.UTF_8));
        return new Placed(new Placement(id, what, place, true, Instant.EPOCH, "tester"), name, place, CHENGDU, false, List.of(CHENGDU));
    }
}
