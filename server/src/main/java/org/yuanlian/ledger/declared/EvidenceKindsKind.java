package org.yuanlian.ledger.declared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.kernel.Problem;
import org.yuanlian.ledger.declared.EvidenceKinds.Kind;

public final class EvidenceKindsKind implements DeclarationKind<EvidenceKinds> {

    @Override
    public String name() {
        return "evidence-kinds";
    }

    @Override
    public Class<EvidenceKinds> shape() {
        return EvidenceKinds.class;
    }

    @Override
    public List<Problem> check(Declared<EvidenceKinds> declared, Declarations others) {
        var references = new References(declared);
        references.eachOnce("ledger.kind.twice", "kinds", declared.body().ids());
        var stages = others.read("ledger/stages", Stages.class).body().ids();
        var kinds = declared.body().kinds();
        for (var i = 0; i < kinds.size(); i++) {
            var path = "kinds[%d]".formatted(i);
            references.oneOf("ledger.stage.unknown", path + ".stage", kinds.get(i).stage(), stages);
            references.oneOf("ledger.stage.unknown", path + ".backTo", kinds.get(i).backTo(), stages);
            checkFamily(references, path, kinds.get(i));
        }
        return references.problems();
    }

    private static void checkFamily(References references, String path, Kind kind) {
        switch (kind.family()) {
            case STAGE, PLAN, PROGRESS, EXIT -> need(references, path, kind, "stage", kind.stage());
            case AMOUNT -> need(references, path, kind, "amount", kind.amount());
            case SETBACK -> need(references, path, kind, "backTo", kind.backTo());
            case ATTRIBUTE, BLOCKER -> forbidStage(references, path, kind);
        }
    }

    private static void need(References references, String path, Kind kind, String key, @Nullable Object value) {
        if (value == null) {
            references.add(
                    "ledger.kind.incomplete",
                    path + ".family",
                    kind.id(),
                    "A kind of family %s needs the key \"%s\".".formatted(kind.family(), key));
        }
    }

    private static void forbidStage(References references, String path, Kind kind) {
        if (kind.stage() != null) {
            references.add(
                    "ledger.kind.stage",
                    path + ".stage",
                    kind.stage(),
                    "A kind of family %s proves no stage.".formatted(kind.family()));
        }
    }
}
