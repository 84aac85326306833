package org.yuanlian.bulletin.declared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.bulletin.declared.BulletinTemplate.Kind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;

public final class BulletinTemplateKind implements DeclarationKind<BulletinTemplate> {
    private static final int MOST_ROWS = 100;
    private static final Set<Kind> NAMING = Set.of(Kind.MOVED, Kind.DELAYS);
    private static final List<String> OF_NUMBER = List.of("year", "issue");

    @Override
    public String name() {
        return "bulletin-template";
    }

    @Override
    public Class<BulletinTemplate> shape() {
        return BulletinTemplate.class;
    }

    @Override
    public List<Problem> check(Declared<BulletinTemplate> declared, Declarations others) {
        var problems = new ArrayList<Problem>();
        var ids = new HashSet<String>();
        checkPlaceholders(problems, declared, "number", declared.body().number(), OF_NUMBER);
        var sections = declared.body().sections();
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var path = "sections[%d]".formatted(i);
            if (!ids.add(section.id())) {
                problems.add(problem(
                        "bulletin.section.twice", declared, path + ".id", section.id(), "This id stands there already.", null));
            }
            checkRows(problems, declared, path, section);
            checkText(problems, declared, path + ".text", section.text());
        }
        return problems;
    }

    private static void checkRows(
            List<Problem> problems, Declared<BulletinTemplate> declared, String path, BulletinTemplate.Section section) {
        var rows = section.rows();
        if (NAMING.contains(section.kind()) == (rows == null)) {
            problems.add(problem(
                    "bulletin.section.rows",
                    declared,
                    path + ".kind",
                    section.kind().name(),
                    rows == null
                            ? "This section names projects, and needs the key \"rows\"."
                            : "This section names no projects, and has no rows.",
                    null));
        } else if (rows != null && (rows < 1 || rows > MOST_ROWS)) {
            problems.add(problem(
                    "bulletin.section.rows",
                    declared,
                    path + ".rows",
                    rows.toString(),
                    "A section names between 1 and %d projects.".formatted(MOST_ROWS),
                    null));
        }
    }

    private static void checkText(
            List<Problem> problems, Declared<BulletinTemplate> declared, String path, @Nullable Text text) {
        if (text != null) {
            checkPlaceholders(problems, declared, path + ".zh", text.zh(), Placeholder.all());
            checkPlaceholders(problems, declared, path + ".en", text.en(), Placeholder.all());
        }
    }

    private static void checkPlaceholders(
            List<Problem> problems, Declared<BulletinTemplate> declared, String path, String text, List<String> known) {
        Placeholder.WRITTEN.matcher(text).results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .distinct()
                .forEach(name -> problems.add(problem(
                        "bulletin.placeholder.unknown",
                        declared,
                        path,
                        "{" + name + "}",
                        "A sentence leaves open only " + String.join(", ", known) + ".",
                        Nearest.to(name, known).map(nearest -> "\"{" + nearest + "}\" is meant").orElse(null))));
    }

    private static Problem problem(
            String code, Declared<?> declared, String path, String value, String what, @Nullable String maybe) {
        return new Problem(code, declared.where(path), value, what, maybe);
    }
}
