package org.yuanlian.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;

/// One thing that a piece of evidence says about a project.
///
/// @param kind an id of the declared kinds of evidence
/// @param validOn the day on which it was so; for a plan, the day on which the plan was made
/// @param text the value of an attribute, the date of a plan (ISO), or a remark
/// @param quote the words of the evidence that say it: a sentence, a cell with its header
/// @param evidence null only for what its author says on nobody's word but their own
/// @param locator where in the evidence: `sheet=签约项目;row=12`, `article=2;from=120;to=180`, `line=4`
public record Statement(
        String kind,
        LocalDate validOn,
        @Nullable Money amount,
        @Nullable String text,
        @Nullable String quote,
        @Nullable UUID evidence,
        String locator,
        Grade grade) {}
