package org.yuanlian.ledger.declared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// The stages in their order; the last one is the way out.
public record Stages(List<Stage> stages) {
    public enum DayUnit {
        CALENDAR,
        WORKING
    }

    /// @param entry what proves that the stage was reached, in words
    /// @param limit within which time it is to be reached, where a rule says so
    public record Stage(String id, String code, Text title, Text entry, @Nullable Limit limit) {}

    /// @param from the stage from which the days count; without it, from the first word of the project
    public record Limit(
            int days, DayUnit unit, @Nullable String from, Text text, String source, boolean verified) {}

    public List<String> ids() {
        return stages.stream().map(Stage::id).toList();
    }
}
