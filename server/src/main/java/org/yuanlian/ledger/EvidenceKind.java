package org.yuanlian.ledger;

import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Grade;

/// A kind of evidence as declared: what it may say, and how far it is believed.
///
/// @param family what a statement of this kind does to a project
/// @param stage the stage that it proves, sets back to, or plans for
/// @param contract for a signing: what was signed; only a formal contract brings its project into the rates
/// @param amount what an amount in such a statement means
/// @param says what the text of such a statement must be
/// @param source the rule or usage that the kind follows
/// @param verified whether that source has been checked
public record EvidenceKind(
        String id,
        Text title,
        Grade grade,
        Family family,
        @Nullable Stage stage,
        Contract contract,
        Carries amount,
        boolean repeatable,
        Says says,
        String source,
        boolean verified) {

    /// Whether a statement of this kind proves that a project got at least as far.
    public boolean proves(Stage reached) {
        return family == Family.STAGE
                && stage != null
                && (reached == Stage.SIGNED ? formal() : stage.isAtLeast(reached));
    }

    public boolean formal() {
        return contract == Contract.FORMAL;
    }

    /// What a signing says of its contract.
    public enum Contract {
        UNSTATED,
        FRAMEWORK,
        FORMAL
    }

    public enum Family {
        STAGE,
        AMOUNT,
        ATTRIBUTE,
        PLAN,
        PROGRESS,
        BLOCKER,
        SETBACK,
        EXIT
    }

    public enum Says {
        ANYTHING,
        /// A number from 0 to 100.
        PERCENT,
        /// A day as yyyy-MM-dd.
        DAY
    }

    /// What the amount of such a statement means, if it has one.
    public enum Carries {
        NOTHING,
        AGREED,
        ARRIVED,
        INVESTED,
        PLANNED
    }
}
