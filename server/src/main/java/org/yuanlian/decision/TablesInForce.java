package org.yuanlian.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yuanlian.declaration.Header;
import org.yuanlian.decision.dmn.Dmn;
import org.yuanlian.kernel.Sha256;

/// One version of decision tables. The same question is evaluated once.
public final class TablesInForce {
    private final Header header;
    private final Sha256 hash;
    private final byte[] content;
    private final Dmn dmn;
    private final Map<String, Decision> decisions;
    private final Map<Tuple, Verdict> decided = new ConcurrentHashMap<>();

    TablesInForce(Header header, byte[] content, Dmn dmn, List<Decision> decisions) {
        this.header = header;
        this.hash = Sha256.of(content);
        this.content = content.clone();
        this.dmn = dmn;
        this.decisions = new LinkedHashMap<>();
        decisions.forEach(decision -> this.decisions.put(decision.id(), decision));
    }

    public Header header() {
        return header;
    }

    /// Of the DMN file's bytes.
    public Sha256 hash() {
        return hash;
    }

    /// The DMN file as it lies there, for a modeler.
    public byte[] file() {
        return content.clone();
    }

    /// In the order in which they are declared.
    public List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    /// @throws IllegalArgumentException for a decision that is not declared
    public Decision decision(String id) {
        var decision = decisions.get(id);
        if (decision == null) {
            throw new IllegalArgumentException(
                    "%s has no decision %s.\nMaybe one of %s is meant.".formatted(header.id(), id, decisions.keySet()));
        }
        return decision;
    }

    public Verdict decide(Tuple asked) {
        return decided.computeIfAbsent(asked, tuple -> dmn.decide(tuple, decision(tuple.decision()).outputs()));
    }
}
