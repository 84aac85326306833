package org.yuanlian.ledger.declared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Grade;

/// Every kind of statement that a piece of evidence may make about a project.
public record EvidenceKinds(List<Kind> kinds) {
    public enum Family {
        STAGE,
        AMOUNT,
        PROGRESS,
        PLAN,
        ATTRIBUTE,
        BLOCKER,
        SETBACK,
        EXIT
    }

    /// What an amount is: promised by contract, one payment that arrived, work done in a period, or the
    /// running total that is to have arrived by the day in the text.
    public enum Amount {
        PROMISED,
        ARRIVED,
        COMPLETED,
        PLANNED
    }

    /// What the text must be.
    public enum Says {
        PERCENT,
        DAY
    }

    public enum Contract {
        FRAMEWORK,
        FORMAL
    }

    /// @param grade the highest grade that evidence of this kind can have
    /// @param stage what it proves, or for a plan what it plans
    /// @param backTo where a setback takes the project
    /// @param repeatable whether a project may have several of them in force
    /// @param needsText whether it says nothing without a text
    public record Kind(
            String id,
            Family family,
            Text title,
            Grade grade,
            @Nullable String stage,
            @Nullable String backTo,
            @Nullable Contract contract,
            @Nullable Amount amount,
            @Nullable Says says,
            boolean repeatable,
            boolean needsText,
            String source,
            boolean verified) {

        public boolean carriesAmount() {
            return amount != null;
        }
    }

    public List<String> ids() {
        return kinds.stream().map(Kind::id).toList();
    }
}
