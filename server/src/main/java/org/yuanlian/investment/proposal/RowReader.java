package org.yuanlian.investment.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yuanlian.investment.header.ImportFields;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.proposal.Names.Found;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Words;

/// Reads one row after another as the mapping says.
public final class RowReader {
    private static final Set<String> PLACES = Set.of("city", "county", "park");
    private static final List<List<String>> ORDERS = List.of(
            List.of("signedOn", "startedOn", "completedOn"),
            List.of("signedOn", "startedOn", "producingOn", "atCapacityOn"));
    private final Mapping mapping;
    private final ImportFields fields;
    private final Names names;
    private final RowKinds kinds;
    private final PlaceChoice places;
    private final DateReader dates;
    private final LocalDate today;

    /// @param home the place of whoever imports
    /// @param today no fact lies after it
    public RowReader(Mapping mapping, ImportFields fields, Names names, Place home, boolean from1904, LocalDate today) {
        this.mapping = mapping;
        this.fields = fields;
        this.names = names;
        this.kinds = new RowKinds(mapping);
        this.places = new PlaceChoice(names, mapping, home);
        this.dates = new DateReader(from1904);
        this.today = today;
    }

    public Proposal read(SheetRow row) {
        var skipped = kinds.noProject(row);
        if (skipped.isPresent()) {
            return new Proposal.Skipped(row.number(), skipped.get());
        }
        var draft = new RowDraft(row, mapping);
        mapping.columns().forEach(column -> readCell(column, draft));
        requireFields(draft);
        requireOrder(draft);
        requireSigning(draft);
        var place = places.of(draft);
        if (place.isEmpty() || !draft.problems.isEmpty()) {
            return new Proposal.Rejected(row.number(), List.copyOf(draft.problems));
        }
        draft.values.keySet().removeAll(PLACES);
        return new Proposal.Proposed(
                row.number(), place.get(), Map.copyOf(draft.values), Map.copyOf(draft.quotes), List.copyOf(draft.notes));
    }

    private void readCell(Mapping.Column column, RowDraft draft) {
        var cell = draft.row.cell(column.index());
        switch (cell.value()) {
            case Cell.Fault fault -> draft.problem(
                    column, Words.of("sheet.cell.error", fault.error()));
            case Cell.Uncomputed _ -> draft.problem(
                    column, Words.of("sheet.cell.uncomputed"));
            default -> readValue(column, cell, draft);
        }
        if (cell instanceof Cell.Computed && draft.values.containsKey(column.field().id())) {
            draft.note(column, Words.of("sheet.cell.computed"));
        }
    }

    private void readValue(Mapping.Column column, Cell cell, RowDraft draft) {
        switch (column.field().kind()) {
            case WORDS, CITY, COUNTY, PARK -> take(PlainReaders.words(cell), Value.Words::new, column, draft);
            case CODE -> take(PlainReaders.code(cell), Value.Words::new, column, draft);
            case USCC -> take(PlainReaders.uscc(cell), Value.Words::new, column, draft);
            case CHAIN -> take(PlainReaders.words(cell), text -> listed(text, names.chain(text), column, draft), column, draft);
            case INDUSTRY -> take(PlainReaders.words(cell), text -> listed(text, names.industry(text), column, draft), column, draft);
            case DATE -> take(dates.read(cell), day -> new Value.OnDay(day.on(), day.wholeMonth()), column, draft);
            case CONTRACT -> take(PlainReaders.contract(cell), Value.Contract::new, column, draft);
            case MONEY -> take(AmountReader.read(cell, column.unit()), Value.Sum::new, column, draft);
            case PERCENT -> take(PlainReaders.percent(cell), Value.Percent::new, column, draft);
        }
    }

    private <T> void take(Reading<T> reading, Function<T, Value> value, Mapping.Column column, RowDraft draft) {
        switch (reading) {
            case Reading.Absent<T> _ -> {}
            case Reading.Unreadable<T> unreadable -> draft.problem(column, unreadable.fault());
            case Reading.Read<T> read -> {
                draft.put(column, value.apply(read.value()));
                Optional.ofNullable(read.note()).ifPresent(note -> draft.note(column, note));
                refuseFuture(column, draft);
            }
        }
    }

    /// A chain that is not on the list is kept as written: the list is the province's, and not final.
    private static Value listed(String written, Found found, Mapping.Column column, RowDraft draft) {
        if (found instanceof Found.Known known) {
            return new Value.Words(known.key());
        }
        var nearest = found instanceof Found.Unknown unknown && !unknown.nearest().isEmpty()
                ? String.join(" / ", unknown.nearest())
                : "";
        draft.note(column, Words.of("sheet.name.unlisted", nearest));
        return new Value.Words(written);
    }

    private void refuseFuture(Mapping.Column column, RowDraft draft) {
        var statement = column.field().statement();
        var isPlan = statement != null && statement.startsWith("planned-");
        draft.value(column.field().id(), Value.OnDay.class).filter(day -> !isPlan && day.on().isAfter(today)).ifPresent(day ->
                draft.problem(column, Words.of("sheet.date.future")));
    }

    private void requireFields(RowDraft draft) {
        for (var field : fields.fields()) {
            if (field.required() && !draft.values.containsKey(field.id()) && !draft.faulty.contains(field.id())) {
                draft.rowProblem("", Words.of("sheet.field.missing", field.title().zh(), field.id()));
            }
        }
    }

    private static void requireOrder(RowDraft draft) {
        for (var order : ORDERS) {
            var known = order.stream().filter(field -> draft.values.get(field) instanceof Value.OnDay).toList();
            for (var i = 1; i < known.size(); i++) {
                refuseReversed(draft, known.get(i - 1), known.get(i));
            }
        }
    }

    private static void refuseReversed(RowDraft draft, String earlier, String later) {
        var first = draft.value(earlier, Value.OnDay.class).orElseThrow();
        var second = draft.value(later, Value.OnDay.class).orElseThrow();
        var code = "sheet.date.order";
        var value = draft.quotes.get(earlier) + " / " + draft.quotes.get(later);
        var known = draft.problems.stream().anyMatch(problem -> problem.code().equals(code) && problem.value().equals(value));
        if (lastDay(second).isBefore(first.on()) && !known) {
            draft.rowProblem(value, Words.of("sheet.date.order"));
        }
    }

    private static LocalDate lastDay(Value.OnDay day) {
        return day.wholeMonth() ? day.on().plusMonths(1).minusDays(1) : day.on();
    }

    /// The kind of a contract belongs to the day of its signing.
    private void requireSigning(RowDraft draft) {
        var undated = !draft.values.containsKey("signedOn") && !draft.faulty.contains("signedOn");
        if (undated && draft.values.containsKey("contractKind")) {
            mapping.column("contractKind").ifPresent(column -> draft.problem(
                    column, Words.of("sheet.signing.missing")));
        }
    }
}
