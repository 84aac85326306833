package org.yuanlian.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.ledger.declared.Stages;

/// What the stages are called in Chinese.
@Component
public class StageNames {
    private final Map<Stage, String> names = new EnumMap<>(Stage.class);

    StageNames(Declarations declarations) {
        for (var stage : declarations.read("ledger/stages", Stages.class).body().stages()) {
            names.put(Stage.valueOf(stage.id()), stage.title().zh());
        }
    }

    public String nameOf(Stage stage) {
        return names.getOrDefault(stage, stage.name());
    }
}
