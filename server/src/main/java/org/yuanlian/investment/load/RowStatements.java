package org.yuanlian.investment.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.header.Field;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.proposal.Proposal;
import org.yuanlian.investment.proposal.Value;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Statement;

/// What a row says of its project, statement by statement: all of grade C, all resting on the file.
/// A contract whose kind no cell names is of the kind that was assumed for the file.
final class RowStatements {
    private static final List<String> FACTS =
            List.of("signedOn", "performedOn", "siteSecuredOn", "startedOn", "completedOn", "producingOn", "atCapacityOn");
    private final ImportFields fields;
    private final Mapping mapping;
    private final ContractKind assumed;
    private final UUID file;
    private final LocalDate today;

    RowStatements(ImportFields fields, Mapping mapping, ContractKind assumed, UUID file, LocalDate today) {
        this.fields = fields;
        this.mapping = mapping;
        this.assumed = assumed;
        this.file = file;
        this.today = today;
    }

    /// @param known of what kind the ledger knows the contract to be; it goes before what is assumed
    List<Statement> of(Proposal.Proposed row, Optional<ContractKind> known) {
        var said = new ArrayList<Statement>();
        signing(row, known.orElse(assumed)).ifPresent(said::add);
        for (var field : fields.fields()) {
            var value = row.values().get(field.id());
            if (value != null && field.statement() != null && !field.statement().equals("reported-signing")) {
                said.add(statement(row, field, value));
            }
        }
        return said;
    }

    private Statement statement(Proposal.Proposed row, Field field, Value value) {
        var kind = Objects.requireNonNull(field.statement());
        var quote = row.quotes().get(field.id());
        return switch (value) {
            case Value.OnDay day when kind.startsWith("planned-") -> say(row, kind, base(row), null, day.on().toString(), quote);
            case Value.OnDay day -> say(row, kind, day.on(), null, null, quote);
            case Value.Sum sum -> say(row, kind, arrivedAsOf(row), sum.money(), null, quote);
            case Value.Percent percent -> say(row, kind, asOf(), null, percent.text(), quote);
            case Value.Words words -> say(row, kind, base(row), null, words.text(), quote);
            case Value.Contract contract -> say(row, kind, base(row), null, contract.text(), quote);
        };
    }

    /// The signing, its amount and whether the contract binds are one statement. An amount without
    /// the day of a signing is told by itself.
    private Optional<Statement> signing(Proposal.Proposed row, ContractKind unnamed) {
        var amount = row.value("amount").map(Value.Sum.class::cast).map(Value.Sum::money).orElse(null);
        var quote = String.join("；", Stream.of("signedOn", "contractKind", "amount").flatMap(f -> Optional.ofNullable(row.quotes().get(f)).stream()).toList());
        if (row.value("signedOn").orElse(null) instanceof Value.OnDay day) {
            var named = row.value("contractKind").map(Value.Contract.class::cast).map(Value.Contract::kind);
            var kind = switch (named.orElse(unnamed)) {
                case FORMAL -> "reported-signing";
                case FRAMEWORK -> "reported-framework";
            };
            return Optional.of(say(row, kind, day.on(), amount, null, quote));
        }
        return amount == null ? Optional.empty() : Optional.of(say(row, "reported-amount", base(row), amount, null, quote));
    }

    private Statement say(
            Proposal.Proposed row, String kind, LocalDate on, @Nullable Money amount, @Nullable String text, @Nullable String quote) {
        return new Statement(kind, on, amount, text, quote, file, "sheet=%s;row=%d".formatted(mapping.sheet(), row.row()), Grade.C);
    }

    /// From when on a project was called what the row calls it: from its first dated fact.
    private LocalDate base(Proposal.Proposed row) {
        return FACTS.stream()
                .flatMap(field -> row.value(field).stream())
                .map(value -> ((Value.OnDay) value).on())
                .min(LocalDate::compareTo)
                .orElseGet(this::asOf);
    }

    private LocalDate arrivedAsOf(Proposal.Proposed row) {
        return row.value("arrivedAsOf").map(value -> ((Value.OnDay) value).on()).orElseGet(this::asOf);
    }

    LocalDate asOf() {
        var day = mapping.asOf();
        return day == null || day.isAfter(today) ? today : day;
    }
}
