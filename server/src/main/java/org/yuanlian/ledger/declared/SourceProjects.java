package org.yuanlian.ledger.declared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Period;
import org.yuanlian.kernel.Place;

/// Real projects, with the sentences of the published documents that name them.
public record SourceProjects(List<Document> documents, List<Project> projects) {

    public record Document(String id, String title, String publisher, Period published) {}

    /// @param investor null where the document does not name one
    /// @param chain a code of the registry's chains, where the document sorts the project into one
    public record Project(
            String id,
            String name,
            @Nullable String investor,
            Place place,
            @Nullable String chain,
            String document,
            List<Statement> statements) {}

    /// @param on the day, month or year that the text gives, at the latest the day of the report
    /// @param amount in yuan
    /// @param quote the words of the document, in simplified characters and with its own punctuation
    /// @param note what the text leaves open
    public record Statement(
            String kind, Period on, @Nullable BigDecimal amount, String quote, @Nullable String note) {

        /// The day on which it was so at the latest.
        public LocalDate validOn() {
            return on.to();
        }
    }

    public Document document(Project project) {
        return documents.stream()
                .filter(document -> document.id().equals(project.document()))
                .findFirst()
                .orElseThrow();
    }
}
