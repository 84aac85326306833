package org.yuanlian.window.declared;

import java.util.HashSet;
import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.window.declared.WindowsDeclaration.Window;

public final class WindowsKind implements DeclarationKind<WindowsDeclaration> {

    @Override
    public String name() {
        return "windows";
    }

    @Override
    public Class<WindowsDeclaration> shape() {
        return WindowsDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<WindowsDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var body = declared.body();
        twice(declared, problems, "windows", body.windows().stream().map(Window::id).toList());
        return problems.asList();
    }

    private static void twice(Declared<WindowsDeclaration> declared, Problems problems, String list, List<String> ids) {
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add("window.id.twice", declared.where("%s[%d].id".formatted(list, i)), ids.get(i), "This id stands there already.", null);
            }
        }
    }
}
