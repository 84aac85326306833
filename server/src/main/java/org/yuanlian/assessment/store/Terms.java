package org.yuanlian.assessment.store;

import org.jspecify.annotations.Nullable;
import org.yuanlian.assessment.declared.ScoreSheet.Item;

/// What one item counts among the members of a place, in the words of `MeasureRows`.
///
/// @param counted which members
/// @param weight what each weighs: 1, or a column in cents
/// @param among the members that the share is of; null where nothing divides
/// @param amongWeight what each of these weighs
record Terms(String counted, String weight, @Nullable String among, String amongWeight) {
    private static final String COHORT = "of_cohort";
    private static final String YEAR = "in_year";

    /// @param number of the item in the sheet, which its own parameters bear
    static Terms of(Item item, int number) {
        var column = item.isVerifiedOnly() ? "_verified" : "";
        return switch (item.measure()) {
            case PERFORMANCE_RATE -> share(COHORT + " and performed" + column, COHORT);
            // a completed project has started: its completion proves that too
            case START_RATE, START_OR_COMPLETION_RATE -> share(COHORT + " and started" + column, COHORT);
            case PRODUCTION_RATE -> share(COHORT + " and producing" + column, COHORT);
            case FUNDING_RATE -> new Terms(COHORT, "arrived" + column, COHORT, "cents");
            case ARRIVED_OVER_TASK -> number("arrived_in_year%s <> 0".formatted(column), "arrived_in_year" + column);
            case SIGNED_OVER_TASK -> number(YEAR, "1");
            case AMOUNT_OVER_TASK -> number(YEAR, "cents");
            case NEW_PROJECTS_FROM -> number("%s and cents >= :from%d and cents < :to%d".formatted(YEAR, number, number), "1");
            case LEADING_INDUSTRY_SHARE -> share(YEAR + " and leading", YEAR);
            case STARTS_OVERDUE -> number("start_overdue", "1");
            case INTEGRITY_FLAGS, MANUAL -> number("false", "1");
        };
    }

    private static Terms share(String counted, String among) {
        return new Terms(counted, "1", among, "1");
    }

    private static Terms number(String counted, String weight) {
        return new Terms(counted, weight, null, "1");
    }

    boolean isMoney() {
        return !weight.equals("1");
    }

    String numerator() {
        return "coalesce(sum(%s) filter (where %s), 0)".formatted(weight, counted);
    }

    String denominator() {
        return among == null ? "null::numeric" : "coalesce(sum(%s) filter (where %s), 0)".formatted(amongWeight, among);
    }
}
