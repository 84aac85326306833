package org.yuanlian.assessment.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// By what places are scored at the end of a year.
///
/// @param full what all items with full marks add up to
/// @param cohort the projects of which the rates are
public record ScoreSheet(Subject subject, BigDecimal full, Cohort cohort, List<Item> items, Appeal appeal) {

    /// What is scored. Of projects there are published sheets; only places are assessed here.
    public enum Subject {
        COUNTY,
        CITY,
        PROJECT
    }

    public enum Cohort {
        /// Formal contracts of the year alone.
        SIGNED_IN_YEAR,
        /// All formal contracts up to the end of the year.
        ALL
    }

    public enum Column {
        REPORTED,
        VERIFIED
    }

    /// @param full the marks that count towards the sheet's; none for a bonus or a penalty
    /// @param column which column counts, where the measure has two
    /// @param amountFrom in yuan, included; `amountTo` is not
    /// @param named which value it is that is handed in, for MANUAL
    public record Item(
            String id,
            Text title,
            @Nullable BigDecimal full,
            Measure measure,
            @Nullable Column column,
            @Nullable BigDecimal amountFrom,
            @Nullable BigDecimal amountTo,
            @Nullable String named,
            Scoring score,
            String source,
            boolean verified) {

        public boolean isVerifiedOnly() {
            return column == Column.VERIFIED;
        }
    }

    /// How long a place may appeal, the day of publication not counted.
    public record Appeal(int withinWorkingDays, String source, boolean verified) {}

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
