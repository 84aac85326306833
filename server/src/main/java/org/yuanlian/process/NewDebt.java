package org.yuanlian.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// @param blocks steps that cannot be finished before it is settled; where none is named, those with which the case ends
public record NewDebt(
        UUID caseId, String step, Debt.Kind kind, String document, String owner, LocalDate dueOn, List<String> blocks) {

    public NewDebt {
        blocks = List.copyOf(blocks);
    }
}
