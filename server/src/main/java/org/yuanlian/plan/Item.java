package org.yuanlian.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;

/// An approval item as declared: who decides, within what time, after what.
///
/// @param trigger the decision that says whether it is due; null where it always is
/// @param takes the fact that says how many calendar days the work takes; null for an approval
/// @param statutory null where no rule sets a term, which is not zero
/// @param stops the special procedures that stand still its clock
/// @param provenBy the kinds of evidence that say it is done
/// @param issues what comes of it
public record Item(
        String id,
        Text title,
        Phase phase,
        String department,
        @Nullable String trigger,
        @Nullable String takes,
        @Nullable Term statutory,
        @Nullable Term promised,
        List<String> dependsOn,
        List<SuspensionKind> stops,
        List<String> provenBy,
        @Nullable Text issues,
        @Nullable String note,
        String source,
        boolean verified) {}
