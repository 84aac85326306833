package org.yuanlian.plan.declared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;

/// What a plan asks of a project.
public record FactsDeclaration(List<Fact> facts) {

    public enum Group {
        PROJECT,
        SITE,
        WORKS,
        RISK,
        SUPPLY,
        READY
    }

    /// @param choices the values that a TEXT may have
    /// @param knownFrom what the ledger says of it; the first that says something counts
    public record Fact(
            String id,
            Text title,
            Group group,
            FactKind kind,
            @Nullable Text unit,
            List<Choice> choices,
            List<KnownFrom> knownFrom,
            String source,
            boolean verified) {

        /// The value that a text stands for; none where it is none of this fact.
        public Optional<Object> read(String text) {
            return kind == FactKind.TEXT && choices.stream().noneMatch(choice -> choice.id().equals(text))
                    ? Optional.empty()
                    : kind.read(text);
        }
    }

    public record Choice(String id, Text title) {}

    /// @param evidence a kind of evidence that says the fact, with `says`
    /// @param figure a figure of the project that is the fact
    public record KnownFrom(@Nullable String evidence, @Nullable String says, @Nullable LedgerFigure figure) {}

    public enum LedgerFigure {
        /// The agreed amount in units of 10,000 yuan, where it is agreed in yuan.
        INVESTMENT,
        /// From the planned start to the planned completion.
        BUILD_DAYS
    }

    public List<String> ids() {
        return facts.stream().map(Fact::id).toList();
    }

    public Optional<Fact> fact(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }
}
