package org.yuanlian.department;

import java.util.HashSet;
import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

public final class DepartmentsKind implements DeclarationKind<DepartmentsDeclaration> {
    public static final String NAME = "departments/departments";

    @Override
    public String name() {
        return "departments";
    }

    @Override
    public Class<DepartmentsDeclaration> shape() {
        return DepartmentsDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<DepartmentsDeclaration> declared, Declarations others) {
        var problems = new Problems();
        eachOnce(declared, "departments", declared.body().ids(), problems);
        eachOnce(declared, "posts", declared.body().postIds(), problems);
        handlersKnown(declared, problems);
        return problems.asList();
    }

    private static void handlersKnown(Declared<DepartmentsDeclaration> declared, Problems problems) {
        var handlers = declared.body().alarmHandlers();
        for (var i = 0; i < handlers.departments().size(); i++) {
            known(declared, "alarmHandlers.departments[%d]".formatted(i), handlers.departments().get(i), declared.body(), problems);
        }
        for (var i = 0; i < handlers.posts().size(); i++) {
            knownPost(declared, "alarmHandlers.posts[%d]".formatted(i), handlers.posts().get(i), declared.body(), problems);
        }
    }

    private static void eachOnce(Declared<?> declared, String list, List<String> ids, Problems problems) {
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add(
                        "department.id.twice", declared.where("%s[%d].id".formatted(list, i)), ids.get(i), "This id stands there already.",
                        null);
            }
        }
    }

    /// For the declarations that name departments: one way to tell an unknown one.
    public static void known(Declared<?> declared, String path, String written, DepartmentsDeclaration there, Problems problems) {
        known("department.unknown", "There is no such department in departments.yaml.", declared, path, written, there.ids(), problems);
    }

    public static void knownPost(Declared<?> declared, String path, String written, DepartmentsDeclaration there, Problems problems) {
        known("department.post.unknown", "There is no such post in departments.yaml.", declared, path, written, there.postIds(), problems);
    }

    private static void known(
            String code, String what, Declared<?> declared, String path, String written, List<String> ids, Problems problems) {
        if (!ids.contains(written)) {
            problems.add(code, declared.where(path), written, what, Nearest.to(written, ids).map("\"%s\" is meant"::formatted).orElse(null));
        }
    }
}
