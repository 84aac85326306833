package org.yuanlian.inspection;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.inspection.declared.ChecklistDeclaration;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The declared checklists: those in force, and for plans that were made earlier those of their time.
@Component
public class Checklists {
    private static final String FOLDER = "inspection/";
    private final Declarations declarations;
    private final Clock clock;

    Checklists(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    /// One for each file, as of today.
    public List<Declared<ChecklistDeclaration>> inForce() {
        return ids().stream().map(this::inForce).toList();
    }

    /// @throws Refusal for a checklist that nobody declared, or that is not in force today
    Declared<ChecklistDeclaration> inForce(String id) {
        if (!ids().contains(id)) {
            throw new Refusal(Problem.of("inspection.checklist.unknown", "checklist", id, Nearest.to(id, ids()).orElse("")));
        }
        return declarations.versions(FOLDER + id, ChecklistDeclaration.class)
                .on(AsOf.now(clock).validOn());
    }

    /// The version with which a plan was made.
    ///
    /// @throws Refusal where its file is gone
    public Declared<ChecklistDeclaration> of(Plan plan) {
        return versions(plan.checklist()).stream()
                .filter(version -> version.header().version() == plan.checklistVersion())
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of(
                        "inspection.checklist.gone", "checklist", plan.checklist(), plan.checklistVersion())));
    }

    private List<Declared<ChecklistDeclaration>> versions(String id) {
        return ids().contains(id)
                ? declarations.versions(FOLDER + id, ChecklistDeclaration.class).versions()
                : List.of();
    }

    private List<String> ids() {
        return declarations.names(FOLDER).stream().map(name -> name.substring(FOLDER.length())).toList();
    }
}
