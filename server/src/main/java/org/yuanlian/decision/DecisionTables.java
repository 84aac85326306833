package org.yuanlian.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.decision.declared.DecisionTablesDeclaration;
import org.yuanlian.decision.dmn.Dmn;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Finds the version of decision tables that was in force on a day, compiled.
@Component
public final class DecisionTables {
    private final Declarations declarations;
    private final Map<String, TablesInForce> compiled = new ConcurrentHashMap<>();

    public DecisionTables(Declarations declarations) {
        this.declarations = declarations;
    }

    /// @param name of the declaration, such as `supervision/lights`
    /// @throws Refusal where no version covers the day, or it is not in order
    public TablesInForce on(String name, LocalDate day) {
        var declared = declarations.inForce(name, DecisionTablesDeclaration.class, day);
        return compiled.computeIfAbsent(declared.file() + declared.hash().hex(), _ -> compile(declared));
    }

    private TablesInForce compile(Declared<DecisionTablesDeclaration> declared) {
        var file = declared.beside(declared.body().table());
        var content = declarations
                .attachment(file)
                .orElseThrow(() -> new Refusal(Problem.of("decision.table.absent", declared.where("table"), file)));
        var dmn = Dmn.read(file, content);
        var decisions = declared.body().decisions().stream()
                .map(decision -> new Decision(
                        decision.id(),
                        decision.title(),
                        decision.inputs(),
                        decision.outputs(),
                        dmn.rulesOf(decision.id()),
                        decision.source(),
                        decision.verified()))
                .toList();
        return new TablesInForce(declared.header(), content, dmn, decisions);
    }
}
