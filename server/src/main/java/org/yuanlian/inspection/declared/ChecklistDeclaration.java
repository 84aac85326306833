package org.yuanlian.inspection.declared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.inspection.KnownFact;

/// What an inspector is shown and asked on a visit.
public record ChecklistDeclaration(Doubts doubts, List<Item> questions) {
    public enum Ask {
        TRUTH,
        CHOICE,
        NUMBER,
        TEXT,
        DAY
    }

    /// From where on a photo or a record raises a doubt.
    ///
    /// @param farKilometres between the place where it was taken and the point that the base data has of the place
    /// @param clockMinutes by how much two clocks may differ
    /// @param mostMebibytes of one photo
    public record Doubts(int farKilometres, int clockMinutes, int mostMebibytes, String source, boolean verified) {}

    public record Option(String id, Text title) {}

    /// Shows what is known, or asks for what is not.
    ///
    /// @param known what the ledger knows, for the inspector to confirm or dispute
    /// @param ask what an answer is
    /// @param optional whether it may be left open
    public record Item(
            String id,
            Text title,
            @Nullable KnownFact known,
            @Nullable Ask ask,
            List<Option> choices,
            boolean optional,
            boolean needsPhoto) {}

    public Optional<Item> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
