package org.yuanlian.ledger.declared;

import java.util.List;
import org.yuanlian.declaration.Text;
import org.yuanlian.ledger.declared.EvidenceKinds.Contract;

/// Rates over cohorts of projects.
public record Rates(List<Rate> rates) {
    public enum Quantity {
        PROJECTS,
        MONEY_PROMISED,
        MONEY_ARRIVED
    }

    public record Rate(
            String id,
            Text title,
            Measure numerator,
            Measure denominator,
            Text cutOff,
            Text formula,
            String source,
            boolean verified) {}

    /// What is counted or added up, over the projects that reached a stage under a kind of contract.
    public record Measure(Quantity quantity, String reached, Contract contract, Text text) {}
}
