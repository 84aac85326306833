package org.yuanlian.ledger.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.Cohort;
import org.yuanlian.ledger.Selection;

/// The where-clause of a selection over `standing s`, and its parameters. The words of the clause
/// are all written here; only parameters come from outside.
final class Condition {
    static final String STAGE = "s.step_stage[width_bucket(:on, s.step_on)]";
    static final String VERIFIED_STAGE = "s.verified_stage[width_bucket(:on, s.verified_on)]";
    static final String DUE = "s.step_due[width_bucket(:on, s.step_on)]";
    static final String ARRIVED = "s.arrived_cents[width_bucket(:on, s.arrived_on)]";
    static final String ARRIVED_VERIFIED = "s.arrived_verified_cents[width_bucket(:on, s.arrived_on)]";
    private final StringBuilder clause;
    private final Selection wanted;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Condition(Selection wanted) {
        this.wanted = wanted;
        clause = new StringBuilder(known(wanted));
        asOf();
        text(wanted.text());
        place(wanted);
        var stage = wanted.stage();
        and(
                (wanted.verified() ? VERIFIED_STAGE : STAGE) + " = :stage",
                "stage",
                stage == null ? null : (short) stage.ordinal());
        wanted.cohorts().forEach((cohort, value) -> value.ifPresentOrElse(
                key -> cohort(cohort, key), () -> clause.append(" and (").append(of(cohort)).append(") is null")));
        and("s.cents >= :minCents and s.currency = 'CNY'", "minCents", wanted.minCents());
        and("s.cents <= :maxCents and s.currency = 'CNY'", "maxCents", wanted.maxCents());
        if (wanted.overdueOnly()) {
            clause.append(" and ").append(DUE).append(" < :on");
        }
    }

    String clause() {
        return onAnyDay() + " and s.valid_from <= :on and s.valid_until > :on";
    }

    /// The same without the valid day, for who asks about several.
    String onAnyDay() {
        return clause.toString();
    }

    /// Whether the conditions say `:on` besides.
    boolean asksForTheDay() {
        return wanted.stage() != null || wanted.overdueOnly();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /// The condition that a standing was what was known at the recorded instant.
    static String known(Selection wanted) {
        return wanted.latest()
                ? "s.recorded_until = 'infinity'"
                : "s.recorded_from <= :known and s.recorded_until > :known";
    }

    /// The value of a cohort, as text.
    static String of(Cohort cohort) {
        return switch (cohort) {
            case CITY -> "nullif(substr(s.place, 1, 4), substr(s.place, 1, 2) || '00') || '00'";
            case COUNTY -> "case when substr(s.place, 5, 2) <> '00' then substr(s.place, 1, 6) end";
            case PARK -> "case when length(s.place) > 6 then s.place end";
            case YEAR -> "extract(year from s.signed_on)::int::text";
            case EVENT -> "s.event";
            case CHAIN -> "s.chain";
            case INDUSTRY -> "s.industry";
        };
    }

    /// Written so that an index can answer, where there is one.
    private void cohort(Cohort cohort, String key) {
        switch (cohort) {
            case YEAR -> and(
                    "s.signed_on >= make_date(:year, 1, 1) and s.signed_on < make_date(:year + 1, 1, 1)",
                    "year",
                    Integer.valueOf(key));
            case INDUSTRY -> and("s.industry like :industry", "industry", key + "%");
            case CITY, COUNTY, PARK, EVENT, CHAIN -> {
                var name = cohort.name().toLowerCase(Locale.ROOT);
                and("%s = :%s".formatted(of(cohort), name), name, key);
            }
        }
    }

    private void asOf() {
        parameters.put("on", wanted.validOn());
        if (!wanted.latest()) {
            parameters.put("known", OffsetDateTime.ofInstant(wanted.asOf().recordedAt(), ZoneOffset.UTC));
        }
    }

    /// Chinese has no case, and the folding of Latin letters alone is ten times as fast as that of all.
    private void text(@Nullable String text) {
        and(
                """
                (strpos(lower(s.name collate "C"), :text) > 0 or strpos(lower(s.investor collate "C"), :text) > 0
                  or strpos(lower(s.code collate "C"), :text) > 0)""",
                "text",
                text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT));
    }

    private void place(Selection wanted) {
        var place = wanted.place();
        if (place != null) {
            and("s.place >= :placeFrom", "placeFrom", place.from());
            and("s.place < :placeUntil", "placeUntil", place.until());
        }
    }

    private void and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            clause.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
    }
}
