package org.yuanlian.window.declared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declared;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.department.DepartmentsKind;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problems;
import org.yuanlian.window.declared.ServiceDeclaration.AskedDocument;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFee;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceFlag;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceLimit;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceResult;
import org.yuanlian.window.declared.ServiceDeclaration.ServiceStep;
import org.yuanlian.window.declared.WindowsDeclaration.Window;
import org.yuanlian.window.form.Form;

/// What must hold between the parts of a service.
record ServiceCheck(Declared<ServiceDeclaration> declared, Problems problems) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    void window(WindowsDeclaration windows) {
        known("window.window.unknown", "window", body().window(), windows.windows().stream().map(Window::id).toList(), "There is no such window.");
    }

    void offices(DepartmentsDeclaration departments) {
        DepartmentsKind.known(declared, "owner", body().owner(), departments, problems);
        for (var i = 0; i < body().steps().size(); i++) {
            var step = body().steps().get(i);
            DepartmentsKind.known(declared, "steps[%d].department".formatted(i), step.department(), departments, problems);
            for (var j = 0; j < step.signers().size(); j++) {
                DepartmentsKind.known(declared, "steps[%d].signers[%d]".formatted(i, j), step.signers().get(j), departments, problems);
            }
        }
    }

    void steps() {
        var ids = stepIds();
        ids("steps", ids);
        if (ids.isEmpty()) {
            add("window.steps.none", "steps", "", "A service takes one step at least.", null);
        }
        for (var i = 0; i < body().steps().size(); i++) {
            var step = body().steps().get(i);
            for (var j = 0; j < step.dependsOn().size(); j++) {
                known("window.step.unknown", "steps[%d].dependsOn[%d]".formatted(i, j), step.dependsOn().get(j), ids, "There is no such step.");
            }
            if ((step.signing() == null) != step.signers().isEmpty()) {
                add("window.step.signing", "steps[%d].%s".formatted(i, step.signing() == null ? "signers" : "signing"), step.id(), "\"signing\" says how \"signers\" agree: both stand there, or neither.", null);
            }
        }
        circle();
    }

    private void circle() {
        for (var i = 0; i < body().steps().size(); i++) {
            var way = wayBack(body().steps().get(i).id(), body().steps().get(i), new ArrayList<>(), new HashSet<>());
            if (!way.isEmpty()) {
                add("window.steps.circle", "steps[%d].dependsOn".formatted(i), String.join(" → ", way), "Steps wait for each other in a circle.", "one of these is not to be waited for");
                return;
            }
        }
    }

    private List<String> wayBack(String to, ServiceStep from, List<String> before, HashSet<String> seen) {
        var way = new ArrayList<>(before);
        way.add(from.id());
        for (var next : from.dependsOn()) {
            if (next.equals(to)) {
                way.add(to);
                return way;
            }
            var step = body().step(next);
            if (step.isPresent() && seen.add(next)) {
                var found = wayBack(to, step.get(), way, seen);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    void limits() {
        var events = Stream.concat(
                        Stream.of(ServiceDeclaration.SUBMITTED),
                        stepIds().stream().flatMap(id -> Stream.of(id + ServiceDeclaration.RECEIVED, id + ServiceDeclaration.DONE)))
                .toList();
        var stretches = stepIds().stream().flatMap(id -> Stream.of(id, id + ServiceDeclaration.WAITING)).toList();
        ids("limits", body().limits().stream().map(ServiceLimit::id).toList());
        for (var i = 0; i < body().limits().size(); i++) {
            var limit = body().limits().get(i);
            var at = "limits[%d]".formatted(i);
            known("window.event.unknown", at + ".from", limit.from(), events, "No step has such an event.");
            known("window.event.unknown", at + ".until", limit.until(), events, "No step has such an event.");
            for (var j = 0; j < limit.notCounted().size(); j++) {
                known("window.event.unknown", at + ".notCounted[%d]".formatted(j), limit.notCounted().get(j), stretches, "No step has such a stretch.");
            }
            if (limit.limit() < 0) {
                add("window.limit.negative", at + ".limit", Integer.toString(limit.limit()), "A limit is 0 at least, which means the same day.", null);
            }
        }
    }

    void rest() {
        ids("documents", body().documents().stream().map(AskedDocument::id).toList());
        ids("fees", body().fees().stream().map(ServiceFee::id).toList());
        ids("flags", body().flags().stream().map(ServiceFlag::id).toList());
        ids("results", body().results().stream().map(ServiceResult::id).toList());
        for (var i = 0; i < body().results().size(); i++) {
            known("window.step.unknown", "results[%d].step".formatted(i), body().results().get(i).step(), stepIds(), "There is no such step.");
        }
    }

    void conditions(Form form) {
        each("documents", body().documents().stream().map(AskedDocument::when).toList(), form);
        each("steps", body().steps().stream().map(ServiceStep::when).toList(), form);
        each("limits", body().limits().stream().map(ServiceLimit::when).toList(), form);
        each("fees", body().fees().stream().map(ServiceFee::when).toList(), form);
        each("flags", body().flags().stream().map(ServiceFlag::when).toList(), form);
    }

    private void each(String list, List<List<Condition>> conditions, Form form) {
        for (var i = 0; i < conditions.size(); i++) {
            for (var j = 0; j < conditions.get(i).size(); j++) {
                condition("%s[%d].when[%d]".formatted(list, i, j), conditions.get(i).get(j), form);
            }
        }
    }

    private void condition(String at, Condition condition, Form form) {
        var names = form.fields().stream().map(field -> field.name()).toList();
        known("window.field.unknown", at + ".field", condition.field(), names, "The form has no such field.");
        form.field(condition.field()).ifPresent(field -> {
            var choices = field.isTruth() ? List.of("true", "false") : field.choices();
            for (var k = 0; k < condition.in().size() && !choices.isEmpty(); k++) {
                known("window.condition.value", at + ".in[%d]".formatted(k), condition.in().get(k), choices, "This field is never so.");
            }
            var ranged = condition.above() != null || condition.atMost() != null;
            if (ranged && !field.isNumber() || !ranged && condition.in().isEmpty()) {
                add("window.condition.empty", at, condition.field(), "A condition names values by \"in\", or bounds of a number by \"above\" and \"atMost\".", null);
            }
        });
    }

    private void ids(String list, List<String> ids) {
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            var where = "%s[%d].id".formatted(list, i);
            if (!ID.matcher(ids.get(i)).matches()) {
                add("window.id.shape", where, ids.get(i), "An id is made of small letters, digits and hyphens.", null);
            }
            if (!seen.add(ids.get(i))) {
                add("window.id.twice", where, ids.get(i), "This id stands there already.", null);
            }
        }
    }

    private void known(String code, String path, String name, List<String> names, String what) {
        if (!names.contains(name)) {
            add(code, path, name, what, Nearest.to(name, names).map("\"%s\" is meant"::formatted).orElse(null));
        }
    }

    private void add(String code, String path, String value, String what, @Nullable String maybe) {
        problems.add(code, declared.where(path), value, what, maybe);
    }

    private List<String> stepIds() {
        return body().steps().stream().map(ServiceStep::id).toList();
    }

    private ServiceDeclaration body() {
        return declared.body();
    }
}
