package org.yuanlian.investment.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.header.FoundHeader;
import org.yuanlian.investment.header.HeaderFinder;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.load.HandedIn.Choice;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.investment.sheet.Spreadsheet;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.investment.store.ImportFiles;
import org.yuanlian.investment.store.RememberedMappings;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Proposes a mapping for a file, from what is remembered or else from its headers, and keeps the
/// confirmed one.
@Component
public final class Intake {
    private final ImportFiles files;
    private final RememberedMappings remembered;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(ImportFiles files, RememberedMappings remembered, PlatformTransactionManager transactions, Clock clock) {
        this.files = files;
        this.remembered = remembered;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public HandedIn propose(ImportFile file, boolean again, Spreadsheet spreadsheet, HeaderFinder finder) {
        var sheets = SheetProposal.of(spreadsheet, finder);
        var best = SheetProposal.best(sheets).orElse(null);
        return new HandedIn(file, again, sheets, best == null ? null : best.name(), best == null ? List.of() : choices(file, best));
    }

    private List<Choice> choices(ImportFile file, SheetProposal sheet) {
        var header = Objects.requireNonNull(sheet.header());
        var known = transaction.execute(_ -> remembered.find(file.place(), header.key())).orElse(Map.of());
        return header.columns().stream()
                .map(column -> {
                    var before = known.get(column.header().core());
                    var field = column.field() == null ? null : column.field().id();
                    var unit = column.unit() == null ? null : column.unit().label();
                    return before == null
                            ? new Choice(column.index(), column.header().written(), field, unit, column.confidence(), column.reason(), false)
                            : new Choice(column.index(), column.header().written(), before.field(), before.unit() == null ? unit : before.unit(), 1, "与上次相同表头的对应一致", true);
                })
                .toList();
    }

    public void confirm(
            ImportFile file, Path path, String sheet, int headerRow, List<SavedMapping.Column> columns, @Nullable LocalDate asOf, ImportFields fields) {
        var header = header(file, path, sheet, headerRow, new HeaderFinder(fields));
        var named = columns.stream()
                .map(column -> new SavedMapping.Column(column.column(), written(header, column.column()), column.field(), column.unit()))
                .toList();
        var mapping = new SavedMapping(sheet, headerRow, header.rows(), asOf == null ? header.asOf() : asOf, named);
        mapping.resolved(fields);
        transaction.executeWithoutResult(_ -> {
            files.map(file.id(), mapping);
            remembered.remember(file.place(), header.key(), choices(header, named), clock.instant());
        });
    }

    private static Map<String, RememberedMappings.Choice> choices(FoundHeader header, List<SavedMapping.Column> columns) {
        var choices = new HashMap<String, RememberedMappings.Choice>();
        for (var column : header.columns()) {
            var chosen = columns.stream().filter(each -> each.column() == column.index()).findFirst();
            choices.putIfAbsent(
                    column.header().core(),
                    new RememberedMappings.Choice(chosen.map(SavedMapping.Column::field).orElse(null), chosen.map(SavedMapping.Column::unit).orElse(null)));
        }
        return choices;
    }

    private static FoundHeader header(ImportFile file, Path path, String sheet, int headerRow, HeaderFinder finder) {
        try (var spreadsheet = Spreadsheets.open(path, file.name());
                var rows = spreadsheet.rows(sheet)) {
            var top = new java.util.ArrayList<SheetRow>();
            while (rows.hasNext() && (top.isEmpty() || top.getLast().number() <= headerRow)) {
                top.add(rows.next());
            }
            return finder.at(top, headerRow)
                    .orElseThrow(() -> new Refusal(new Problem(
                            "investment.mapping.header", sheet, Integer.toString(headerRow), "The sheet has no such row.", "the header is the row that names the columns")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(FoundHeader header, int column) {
        return column >= 0 && column < header.columns().size() ? header.columns().get(column).header().written() : "";
    }
}
