package org.yuanlian.window.declared;

import java.util.List;
import java.util.Optional;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.department.DepartmentsKind;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.window.form.Form;

/// A service is a folder: `service.yaml`, `form.schema.json`, and scenarios that it must fulfil.
public final class ServiceKind implements DeclarationKind<ServiceDeclaration> {
    public static final String FOLDER = "services/";
    public static final String FORM = "form.schema.json";
    public static final String WINDOWS = FOLDER + "windows";

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Class<ServiceDeclaration> shape() {
        return ServiceDeclaration.class;
    }

    @Override
    public boolean isNamedByFolder() {
        return true;
    }

    @Override
    public List<Problem> check(Declared<ServiceDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var form = form(declared, others, problems);
        var check = new ServiceCheck(declared, problems);
        there(WINDOWS, WindowsDeclaration.class, others, problems).ifPresent(check::window);
        there(DepartmentsKind.NAME, DepartmentsDeclaration.class, others, problems).ifPresent(check::offices);
        check.steps();
        check.limits();
        check.rest();
        form.ifPresent(check::conditions);
        var folder = declared.beside("scenarios/");
        if (others.files().stream().noneMatch(file -> file.startsWith(folder))) {
            problems.add(
                    "window.scenarios.none", declared.where(""), "",
                    "A service comes with one scenario at least: an application, and what is to come of it.",
                    "a file is missing in %s".formatted(folder));
        }
        return problems.asList();
    }

    private static Optional<Form> form(Declared<?> declared, Declarations others, Problems problems) {
        var file = declared.beside(FORM);
        var json = others.attachment(file);
        if (json.isEmpty()) {
            problems.add("window.form.absent", declared.where(""), file, "The form of this service is not there.", null);
            return Optional.empty();
        }
        try {
            return Optional.of(Form.read(file, json.get()));
        } catch (Refusal refusal) {
            refusal.problems().forEach(problems::add);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> there(String name, Class<T> shape, Declarations others, Problems problems) {
        try {
            return Optional.of(others.read(name, shape).body());
        } catch (Refusal refusal) {
            refusal.problems().stream()
                    .filter(problem -> problem.code().equals("declaration.file.absent"))
                    .forEach(problems::add);
            return Optional.empty();
        }
    }
}
