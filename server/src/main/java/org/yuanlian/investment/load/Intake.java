package org.yuanlian.investment.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.investment.header.ChosenSheet;
import org.yuanlian.investment.header.Confirmed;
import org.yuanlian.investment.header.ContractKind;
import org.yuanlian.investment.header.FoundHeader;
import org.yuanlian.investment.header.HeaderFinder;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.ProposedColumn;
import org.yuanlian.investment.header.ProposedMapping;
import org.yuanlian.investment.header.ProposedSheet;
import org.yuanlian.investment.header.SavedMapping;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.investment.sheet.Spreadsheet;
import org.yuanlian.investment.sheet.Spreadsheets;
import org.yuanlian.investment.store.ImportFile;
import org.yuanlian.investment.store.ImportFiles;
import org.yuanlian.investment.store.RememberedMappings.Remembered;
import org.yuanlian.investment.store.RememberedMappings;
import org.yuanlian.kernel.Place;
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

    /// What the sheets of a file probably mean. The first sheet that people see and that has a header
    /// is chosen, until somebody chooses others.
    public ProposedMapping propose(Place place, Spreadsheet spreadsheet, HeaderFinder finder) {
        var sheets = SheetProposal.of(spreadsheet, finder);
        var best = SheetProposal.best(sheets);
        return new ProposedMapping(
                sheets.stream().map(sheet -> proposed(sheet, remembered(place, sheet))).toList(),
                best.map(SheetProposal::name).stream().toList(),
                best.map(sheet -> remembered(place, sheet).contractKind()).orElse(ContractKind.FORMAL));
    }

    private Remembered remembered(Place place, SheetProposal sheet) {
        var header = sheet.header();
        return header == null ? Remembered.NOTHING : transaction.execute(_ -> remembered.find(place, header.key()));
    }

    private static ProposedSheet proposed(SheetProposal sheet, Remembered before) {
        var header = sheet.header();
        return new ProposedSheet(
                sheet.name(),
                sheet.hidden(),
                header == null ? null : header.row(),
                header == null ? null : header.asOf(),
                sheet.rows(),
                sheet.columns().stream().map(column -> column(sheet, column, before.columns().get(column.header().core()))).toList());
    }

    private static ProposedSheet.Column column(
            SheetProposal sheet, ProposedColumn column, RememberedMappings.@Nullable Choice before) {
        var index = column.index();
        var written = column.header().written();
        var unit = column.unit() == null ? null : column.unit().label();
        if (before != null) {
            var kept = before.unit() == null ? unit : before.unit();
            return new ProposedSheet.Column(
                    index, written, sheet.samples(index), before.field(), kept, 1, "与上次相同表头的对应一致", true);
        }
        var field = column.field() == null ? null : column.field().id();
        return new ProposedSheet.Column(
                index, written, sheet.samples(index), field, unit, column.confidence(), column.reason(), false);
    }

    /// Keeps how a file is to be read, and remembers it for others with the same headers.
    ///
    /// @throws Refusal with what is wrong with it
    public void confirm(ImportFile file, Path path, List<ChosenSheet> chosen, ContractKind contractKind, ImportFields fields) {
        var finder = new HeaderFinder(fields);
        var saved = new ArrayList<SavedMapping>();
        var memories = new LinkedHashMap<String, Remembered>();
        for (var sheet : chosen) {
            var header = header(file, path, sheet, finder);
            var mapping = saved(sheet, header);
            saved.add(mapping);
            memories.put(header.key(), new Remembered(choices(header, mapping.columns()), contractKind));
        }
        var confirmed = new Confirmed(saved, contractKind);
        confirmed.resolved(fields);
        transaction.executeWithoutResult(_ -> {
            files.confirm(file.id(), confirmed);
            memories.forEach((key, choices) -> remembered.remember(file.place(), key, choices, clock.instant()));
        });
    }

    private static SavedMapping saved(ChosenSheet sheet, FoundHeader header) {
        var named = sheet.columns().stream()
                .map(column -> new SavedMapping.Column(column.column(), written(header, column.column()), column.field(), column.unit()))
                .toList();
        return new SavedMapping(
                sheet.sheet(), sheet.headerRow(), header.rows(), sheet.asOf() == null ? header.asOf() : sheet.asOf(), named);
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

    private static FoundHeader header(ImportFile file, Path path, ChosenSheet chosen, HeaderFinder finder) {
        try (var spreadsheet = Spreadsheets.open(path, file.name());
                var rows = spreadsheet.rows(chosen.sheet())) {
            var top = new ArrayList<SheetRow>();
            while (rows.hasNext() && (top.isEmpty() || top.getLast().number() <= chosen.headerRow())) {
                top.add(rows.next());
            }
            return finder.at(top, chosen.headerRow())
                    .orElseThrow(() -> new Refusal(Problem.of(
                            "investment.mapping.header", chosen.sheet(), Integer.toString(chosen.headerRow()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(FoundHeader header, int column) {
        return column >= 0 && column < header.columns().size() ? header.columns().get(column).header().written() : "";
    }
}
