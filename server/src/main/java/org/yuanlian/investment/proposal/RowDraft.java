package org.yuanlian.investment.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.sheet.Columns;
import org.yuanlian.investment.sheet.SheetRow;

/// What has been read of a row so far, with its problems and notes.
final class RowDraft {
    final SheetRow row;
    final Map<String, Value> values = new LinkedHashMap<>();
    final Map<String, String> quotes = new LinkedHashMap<>();
    final List<CellProblem> problems = new ArrayList<>();
    final List<CellProblem> notes = new ArrayList<>();
    final Set<String> faulty = new HashSet<>();
    private final Mapping mapping;

    RowDraft(SheetRow row, Mapping mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    void put(Mapping.Column column, Value value) {
        var field = column.field().id();
        values.put(field, value);
        quotes.put(field, column.header() + "：" + row.cell(column.index()).shown());
    }

    <T extends Value> Optional<T> value(String field, Class<T> type) {
        return Optional.ofNullable(values.get(field)).filter(type::isInstance).map(type::cast);
    }

    void problem(Mapping.Column column, Reading.Fault fault) {
        faulty.add(column.field().id());
        problems.add(at(column, fault));
    }

    void note(Mapping.Column column, Reading.Fault fault) {
        notes.add(at(column, fault));
    }

    void rowProblem(String value, String code, String what, @Nullable String maybe) {
        problems.add(new CellProblem(mapping.sheet(), row.number(), "", value, "sheet." + code, what, maybe));
    }

    private CellProblem at(Mapping.Column column, Reading.Fault fault) {
        return new CellProblem(
                mapping.sheet(),
                row.number(),
                Columns.letters(column.index()) + " " + column.header(),
                row.cell(column.index()).shown(),
                "sheet." + fault.code(),
                fault.what(),
                fault.maybe());
    }
}
