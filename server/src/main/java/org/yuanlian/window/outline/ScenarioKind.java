package org.yuanlian.window.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.HolidayNotices;
import org.yuanlian.window.declared.ServiceDeclaration;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFee;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFlag;
import org.yuanlian.window.declared.ServiceKind;
import org.yuanlian.window.form.Form;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Plays a scenario against the service in whose folder it lies. A service that is itself not in order has
/// said so already.
public final class ScenarioKind implements DeclarationKind<ScenarioDeclaration> {

    @Override
    public String name() {
        return "service-scenario";
    }

    @Override
    public Class<ScenarioDeclaration> shape() {
        return ScenarioDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<ScenarioDeclaration> declared, Declarations others) {
        var folder = declared.file().replaceFirst("scenarios/[^/]*$", "");
        try {
            var service = others.read(folder + "service", ServiceDeclaration.class).body();
            var form = Form.read(folder + ServiceKind.FORM, others.attachment(folder + ServiceKind.FORM).orElseThrow());
            return play(declared, service, form);
        } catch (Refusal refusal) {
            return refusal.problems().stream().filter(problem -> problem.code().equals("declaration.file.absent")).toList();
        }
    }

    private static List<Problem> play(Declared<ScenarioDeclaration> declared, ServiceDeclaration service, Form form) {
        var scenario = declared.body();
        var check = new Check(declared, new Problems());
        var answers = answers(scenario.answers(), form);
        var faults = form.faults(answers).stream().map(Problem::where).toList();
        check.same("refused", List.copyOf(scenario.refused()), faults);
        if (scenario.refused().isEmpty() && faults.isEmpty()) {
            var outline = Outline.of(service, answers);
            var calendar = HolidayNotices.of(System.getenv()).calendar();
            check.same("steps", scenario.steps(), outline.legs().stream().map(leg -> leg.step().id()).toList());
            check.each("due", scenario.due(), outline.dueDays(scenario.submittedOn(), calendar));
            check.same("fees", List.copyOf(scenario.fees().keySet()), outline.fees().stream().map(ServiceFee::id).toList());
            outline.fees().forEach(fee -> check.each("fees", scenario.fees(), Map.of(fee.id(), fee.amount())));
            check.same("flags", scenario.flags(), outline.flags().stream().map(ServiceFlag::id).toList());
        }
        return check.problems.asList();
    }

    private static ObjectNode answers(Map<String, String> written, Form form) {
        var answers = JsonMapper.shared().createObjectNode();
        written.forEach((name, text) -> {
            var field = form.field(name);
            if (field.isPresent() && (field.get().isNumber() || field.get().isTruth())) {
                answers.set(name, JsonMapper.shared().readTree(text));
            } else {
                answers.put(name, text);
            }
        });
        return answers;
    }

    private record Check(Declared<ScenarioDeclaration> declared, Problems problems) {
        void same(String path, List<String> expected, List<String> actual) {
            if (!expected.equals(actual)) {
                problems.add(
                        "window.scenario.differs", declared.where(path), String.join(", ", expected),
                        "The service gives: %s.".formatted(actual.isEmpty() ? "none" : String.join(", ", actual)), null);
            }
        }

        <T> void each(String path, Map<String, T> expected, Map<String, T> actual) {
            actual.forEach((key, value) -> Optional.ofNullable(expected.get(key))
                    .filter(wanted -> !wanted.equals(value))
                    .ifPresent(wanted -> problems.add(
                            "window.scenario.differs", declared.where(path + "." + key), String.valueOf(wanted),
                            "The service gives: %s.".formatted(value), null)));
            expected.keySet().stream().filter(key -> !actual.containsKey(key) && path.equals("due")).forEach(key -> problems.add(
                    "window.scenario.differs", declared.where(path + "." + key), key, "The application takes no such step.", null));
        }
    }
}
