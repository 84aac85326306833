package org.yuanlian.investment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.Text;
import org.yuanlian.investment.header.Confirmed;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.header.Field;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.ProposedMapping;
import org.yuanlian.investment.header.ProposedSheet;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.load.Progress;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.store.ImportFile.State;
import org.yuanlian.investment.store.Preview;

/// All that is known of an import: what was proposed or confirmed, seen and done.
///
/// @param sheets null for a file of the time before proposals were kept
/// @param preview null unless the confirmed mapping was looked at and not run yet
/// @param problems of the run; those of a preview stand in it
record ImportDetail(
        @JsonUnwrapped ImportLine line,
        @Nullable List<Sheet> sheets,
        List<FieldLine> fields,
        Assumptions assumptions,
        @Nullable Previewed preview,
        List<CellLine> problems,
        @Nullable AlreadyImported alreadyImported) {

    record Column(int index, String header, List<String> samples) {}

    record Choice(
            int column, @Nullable String field, @Nullable String unit, double confidence, String reason, boolean remembered) {}

    record Sheet(
            String name,
            boolean hidden,
            boolean chosen,
            @Nullable Integer headerRow,
            @Nullable LocalDate asOf,
            int rows,
            List<Column> columns,
            List<Choice> mapping) {}

    record FieldLine(String name, Field.Kind kind, boolean required, Text title) {
        static FieldLine of(Field field) {
            return new FieldLine(field.id(), field.kind(), field.required(), field.title());
        }
    }

    /// @param rows to how many it was applied; null before a preview
    record Assumptions(Contract contractKind, @Nullable Integer rows) {
        enum Contract {
            formal,
            framework;

            ContractKind kind() {
                return ContractKind.valueOf(name().toUpperCase(Locale.ROOT));
            }
        }

        static Assumptions of(ContractKind kind, @Nullable Integer rows) {
            return new Assumptions(Contract.valueOf(kind.name().toLowerCase(Locale.ROOT)), rows);
        }
    }

    record Previewed(
            List<Preview.Row> rows,
            List<CellLine> problems,
            int problemsTotal,
            List<CellLine> notes,
            int accepted,
            int rejected,
            Assumptions assumptions) {
        static Previewed of(Preview seen, ContractKind kind, List<CellLine> problems, List<CellLine> notes) {
            return new Previewed(
                    seen.rows(), problems, seen.problemsTotal(), notes, seen.accepted(), seen.rejected(), Assumptions.of(kind, seen.assumed()));
        }
    }

    record AlreadyImported(@Nullable Instant at, String by, int projects) {}

    static ImportDetail of(ImportFile file, Progress.@Nullable Count progress, ImportFields fields, List<CellLine> problems) {
        var kind = kind(file);
        var seen = file.state() == State.MAPPED ? file.preview() : null;
        return new ImportDetail(
                ImportLine.of(file, progress),
                file.proposal() == null ? null : sheets(file.proposal(), file.confirmed()),
                fields.fields().stream().map(FieldLine::of).toList(),
                Assumptions.of(kind, file.state() == State.DONE ? Integer.valueOf(file.result().assumed()) : seen == null ? null : Integer.valueOf(seen.assumed())),
                seen == null ? null : Previewed.of(seen, kind, problems, List.of()),
                seen == null ? problems : List.of(),
                file.state() == State.DONE ? new AlreadyImported(file.finishedAt(), file.uploadedBy(), file.result().projects()) : null);
    }

    private static ContractKind kind(ImportFile file) {
        if (file.confirmed() != null) {
            return file.confirmed().contractKind();
        }
        return file.proposal() == null ? ContractKind.FORMAL : file.proposal().contractKind();
    }

    private static List<Sheet> sheets(ProposedMapping proposal, @Nullable Confirmed confirmed) {
        return proposal.sheets().stream()
                .map(sheet -> {
                    var own = Optional.ofNullable(confirmed).flatMap(each -> each.sheet(sheet.name()));
                    var chosen = confirmed == null ? proposal.chosen().contains(sheet.name()) : own.isPresent();
                    var columns = sheet.columns().stream().map(column -> new Column(column.index(), column.header(), column.samples())).toList();
                    var mapping = sheet.columns().stream().map(column -> choice(column, own.orElse(null))).toList();
                    return new Sheet(
                            sheet.name(), sheet.hidden(), chosen, sheet.headerRow(), own.map(SavedMapping::asOf).orElse(sheet.asOf()),
                            sheet.rows(), columns, mapping);
                })
                .toList();
    }

    /// As confirmed, or else as proposed.
    private static Choice choice(ProposedSheet.Column column, @Nullable SavedMapping confirmed) {
        if (confirmed == null) {
            return new Choice(column.index(), column.field(), column.unit(), column.confidence(), column.reason(), column.remembered());
        }
        var own = confirmed.columns().stream().filter(each -> each.column() == column.index()).findFirst();
        var field = own.map(SavedMapping.Column::field).orElse(null);
        var unit = own.map(SavedMapping.Column::unit).orElse(null);
        var asProposed = Objects.equals(field, column.field());
        return new Choice(column.index(), field, unit, asProposed ? column.confidence() : 1, column.reason(), column.remembered() && asProposed);
    }
}
