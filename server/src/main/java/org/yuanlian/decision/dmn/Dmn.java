package org.yuanlian.decision.dmn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.runtime.events.HitPolicyViolationEvent;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.LoggerFactory;
import org.yuanlian.decision.Decision.Rule;
import org.yuanlian.decision.Tuple;
import org.yuanlian.decision.Verdict;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The decision tables of one DMN file, ready to be asked.
public final class Dmn {
    private final String file;
    private final DmnLines lines;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final SequencedMap<String, DecisionTable> tables;
    private final List<Integer> matched = new ArrayList<>();

    private Dmn(String file, DmnLines lines, DMNRuntime runtime, DMNModel model) {
        this.file = file;
        this.lines = lines;
        this.runtime = runtime;
        this.model = model;
        this.tables = tables(model);
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                matched.addAll(event.getMatches());
            }
        });
    }

    /// @throws Refusal with every fault and its line
    public static Dmn read(String file, byte[] content) {
        keepTheEngineQuiet();
        var lines = DmnLines.of(file, content);
        var resource = ResourceFactory.newInputStreamResource(new ByteArrayInputStream(content));
        resource.setSourcePath(file);
        var runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(fault -> new Refusal(unreadable(file, fault)));
        var model = runtime.getModels().getFirst();
        var faults = DmnFaults.of(file, lines, model.getMessages());
        if (!faults.isEmpty()) {
            throw new Refusal("The decision tables of %s are not in order.".formatted(file), faults);
        }
        return new Dmn(file, lines, runtime, model);
    }

    /// It would write to the console what it also hands back as messages.
    private static void keepTheEngineQuiet() {
        if (LoggerFactory.getLogger("org.kie.dmn") instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }

    private static Problem unreadable(String file, Exception fault) {
        return new Problem(
                "decision.dmn.invalid",
                file + ":1",
                "",
                "This is no DMN that can be read: %s".formatted(fault.getMessage()),
                "it is of another kind, or newer than DMN 1.6");
    }

    private static SequencedMap<String, DecisionTable> tables(DMNModel model) {
        var tables = new LinkedHashMap<String, DecisionTable>();
        model.getDefinitions().getDrgElement().forEach(element -> {
            if (element instanceof org.kie.dmn.model.api.Decision decision
                    && decision.getExpression() instanceof DecisionTable table) {
                tables.put(decision.getName(), table);
            }
        });
        return tables;
    }

    /// The decisions that are tables, in the order of the file.
    public List<String> names() {
        return List.copyOf(tables.sequencedKeySet());
    }

    /// The place to name in a problem about a decision.
    public String where(String decision) {
        var table = Optional.ofNullable(tables.get(decision));
        var id = table.map(found -> ((org.kie.dmn.model.api.Decision) found.getParent()).getId()).orElse("");
        return "%s:%d decision %s".formatted(file, lines.of(id), decision);
    }

    public List<String> inputsOf(String decision) {
        return model.getRequiredInputsForDecisionName(decision).stream().map(DMNNode::getName).sorted().toList();
    }

    public List<String> outputsOf(String decision) {
        return table(decision).getOutput().stream()
                .map(output -> Optional.ofNullable(output.getName()).orElse(""))
                .toList();
    }

    public List<Rule> rulesOf(String decision) {
        var rules = new ArrayList<Rule>();
        for (var rule : table(decision).getRule()) {
            rules.add(new Rule(
                    rules.size() + 1,
                    rule.getInputEntry().stream().map(entry -> entry.getText()).toList(),
                    rule.getOutputEntry().stream().map(entry -> entry.getText()).toList(),
                    Optional.ofNullable(rule.getDescription()).orElse("")));
        }
        return List.copyOf(rules);
    }

    /// The text of the expressions that the columns of a table ask, in their order.
    public List<String> columnsOf(String decision) {
        return table(decision).getInput().stream()
                .map(input -> input.getInputExpression().getText())
                .toList();
    }

    private DecisionTable table(String decision) {
        var table = tables.get(decision);
        if (table == null) {
            throw new IllegalArgumentException("%s has no table %s.\nMaybe it has not been checked.".formatted(file, decision));
        }
        return table;
    }

    /// @param outputs the names to give to what the table answers, in the order of its columns
    public synchronized Verdict decide(Tuple asked, List<String> outputs) {
        matched.clear();
        var context = runtime.newContext();
        asked.given().forEach(context::set);
        var result = runtime.evaluateByName(model, context, asked.decision());
        var answer = result.getDecisionResultByName(asked.decision()).getResult();
        var broken = result.getMessages().stream().filter(Dmn::isOfACell).map(DMNMessage::getMessage).distinct().toList();
        if (answer == null || matched.size() != 1 || !broken.isEmpty()) {
            return new Verdict.Undecided(String.join(" ", broken), List.copyOf(matched));
        }
        return new Verdict.Decided(named(answer, outputs), matched.getFirst());
    }

    /// A cell that cannot be read is noticed only when it is asked.
    private static boolean isOfACell(DMNMessage message) {
        return message.getFeelEvent() != null && !(message.getFeelEvent() instanceof HitPolicyViolationEvent);
    }

    private static Map<String, String> named(Object answer, List<String> outputs) {
        var named = new LinkedHashMap<String, String>();
        if (answer instanceof Map<?, ?> several) {
            outputs.forEach(output -> {
                var value = several.get(output);
                if (value != null) {
                    named.put(output, value.toString());
                }
            });
        } else {
            named.put(outputs.getFirst(), answer.toString());
        }
        return named;
    }
}
