package org.yuanlian.perception;

import org.jspecify.annotations.Nullable;

/// One statement of an article, with the sentence it comes from.
///
/// @param subject whom or what it is about: a park, an enterprise, a project or a region by its name
/// @param indicator what was measured, such as 营业收入 or 实际到位外资增速
/// @param op `=`, `>`, `>=`, `<`, `<=`, `~` (about), `range`, `planned`; for an aspect `+` or `-`
/// @param value a plain number, a name, a day, or a stage of work
/// @param unit 元, USD, %, pp, 家, 亩 and so on; null where a value has none
/// @param period what the figure is of: 2024, 2024-09, 2024-09-05, 2015-Q4; null when unsure
/// @param region six-digit division code, or null
/// @param offset where the sentence begins in the cleaned article
/// @param start where the mention begins in the cleaned article
public record Fact(
        FactType type,
        @Nullable String subject,
        @Nullable String indicator,
        @Nullable String op,
        String value,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String region,
        int article,
        int offset,
        String sentence,
        int start,
        int end) {

    /// Where the mention stands in its document, as every statement that rests on it says it.
    public String locator() {
        return "article=%d;from=%d;to=%d".formatted(article, start, end);
    }
}
