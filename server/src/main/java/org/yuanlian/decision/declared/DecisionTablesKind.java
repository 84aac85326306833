package org.yuanlian.decision.declared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.decision.Tuple;
import org.yuanlian.decision.Verdict;
import org.yuanlian.decision.declared.DecisionTablesDeclaration.Decision;
import org.yuanlian.decision.declared.DecisionTablesDeclaration.Scenario;
import org.yuanlian.decision.dmn.Dmn;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;

public final class DecisionTablesKind implements DeclarationKind<DecisionTablesDeclaration> {

    @Override
    public String name() {
        return "decision-tables";
    }

    @Override
    public Class<DecisionTablesDeclaration> shape() {
        return DecisionTablesDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<DecisionTablesDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var dmn = read(declared, others, problems);
        if (dmn != null) {
            checkDecisions(declared, dmn, problems);
            if (problems.isEmpty()) {
                declared.body().decisions().forEach(decision -> new Probe(dmn, decision).check(problems));
                checkScenarios(declared, dmn, problems);
            }
        }
        return problems.asList();
    }

    private static @Nullable Dmn read(
            Declared<DecisionTablesDeclaration> declared, Declarations others, Problems problems) {
        var file = declared.beside(declared.body().table());
        var content = others.attachment(file);
        if (content.isEmpty()) {
            problems.add(
                    "decision.table.absent",
                    declared.where("table"),
                    declared.body().table(),
                    "There is no file %s.".formatted(file),
                    "it has another name, or was not handed over");
            return null;
        }
        try {
            return Dmn.read(file, content.get());
        } catch (Refusal refusal) {
            refusal.problems().forEach(problems::add);
            return null;
        }
    }

    private static void checkDecisions(Declared<DecisionTablesDeclaration> declared, Dmn dmn, Problems problems) {
        var seen = new HashSet<String>();
        var decisions = declared.body().decisions();
        for (var i = 0; i < decisions.size(); i++) {
            var decision = decisions.get(i);
            var path = "decisions[%d]".formatted(i);
            if (!seen.add(decision.id())) {
                problems.add("decision.twice", declared.where(path + ".id"), decision.id(), "This id stands there already.", null);
            } else if (!dmn.names().contains(decision.id())) {
                problems.add(unknown("decision.name.unknown", declared.where(path + ".id"), decision.id(), dmn.names()));
            } else {
                checkColumns(declared, path, decision, dmn, problems);
            }
        }
        dmn.names().stream().filter(name -> !seen.contains(name)).forEach(name -> problems.add(
                "decision.undeclared",
                dmn.where(name),
                name,
                "Nothing says where this decision comes from.",
                "it is missing under decisions in " + declared.file()));
    }

    private static void checkColumns(
            Declared<DecisionTablesDeclaration> declared, String path, Decision decision, Dmn dmn, Problems problems) {
        var asked = dmn.inputsOf(decision.id());
        for (var input : decision.inputs().keySet()) {
            if (!asked.contains(input)) {
                problems.add(unknown(
                        "decision.input.unknown", declared.where(path + ".inputs." + input), input, asked));
            }
        }
        asked.stream().filter(input -> !decision.inputs().containsKey(input)).forEach(input -> problems.add(
                "decision.input.undeclared",
                declared.where(path + ".inputs"),
                input,
                "The table asks for an input that is not declared.",
                null));
        var named = dmn.outputsOf(decision.id());
        if (named.size() != decision.outputs().size() || named.size() > 1 && !named.equals(decision.outputs())) {
            problems.add(
                    "decision.outputs.differ",
                    declared.where(path + ".outputs"),
                    String.join(", ", decision.outputs()),
                    "The table answers %d values: %s.".formatted(named.size(), String.join(", ", named)),
                    null);
        }
    }

    private static void checkScenarios(Declared<DecisionTablesDeclaration> declared, Dmn dmn, Problems problems) {
        var decisions = new HashMap<String, Decision>();
        declared.body().decisions().forEach(decision -> decisions.put(decision.id(), decision));
        var scenarios = declared.body().scenarios();
        for (var i = 0; i < scenarios.size(); i++) {
            var scenario = scenarios.get(i);
            var path = "scenarios[%d]".formatted(i);
            var decision = decisions.get(scenario.decision());
            if (decision == null) {
                problems.add(unknown(
                        "decision.name.unknown",
                        declared.where(path + ".decision"),
                        scenario.decision(),
                        declared.body().ids()));
            } else {
                checkScenario(declared, path, scenario, decision, dmn, problems);
            }
        }
    }

    private static void checkScenario(
            Declared<DecisionTablesDeclaration> declared,
            String path,
            Scenario scenario,
            Decision decision,
            Dmn dmn,
            Problems problems) {
        var given = new TreeMap<String, Object>();
        for (var input : decision.inputs().entrySet()) {
            var text = scenario.given().get(input.getKey());
            var value = text == null ? null : input.getValue().read(text).orElse(null);
            if (value == null) {
                problems.add(
                        "decision.scenario.input",
                        declared.where(path + ".given"),
                        text == null ? "" : text,
                        "The input %s needs a value of kind %s.".formatted(input.getKey(), input.getValue()),
                        null);
                return;
            }
            given.put(input.getKey(), value);
        }
        var got = words(dmn.decide(new Tuple(decision.id(), (Map<String, Object>) given), decision.outputs()));
        if (!got.equals(scenario.then())) {
            problems.add(
                    "decision.scenario.fails",
                    declared.where(path + ".then"),
                    scenario.then().toString(),
                    "The table answers %s.".formatted(got),
                    "a rule was changed that this case is about");
        }
    }

    private static Map<String, String> words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Decided decided -> decided.outputs();
            case Verdict.Undecided undecided -> Map.of("undecided", undecided.why());
        };
    }

    private static Problem unknown(String code, String where, String written, List<String> known) {
        return new Problem(
                code,
                where,
                written,
                "This must be one of " + String.join(", ", known) + ".",
                Nearest.to(written, known).map(name -> "\"" + name + "\" is meant").orElse(null));
    }
}
