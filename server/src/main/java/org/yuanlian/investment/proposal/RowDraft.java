package org.yuanlian.investment.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yuanlian.investment.header.Mapping;
import org.yuanlian.investment.sheet.Columns;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.kernel.Words;

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

    void problem(Mapping.Column column, Words fault) {
        faulty.add(column.field().id());
        problems.add(at(column, fault));
    }

    void note(Mapping.Column column, Words fault) {
        notes.add(at(column, fault));
    }

    void rowProblem(String value, Words fault) {
        problems.add(CellProblem.at(mapping.sheet(), row.number(), "", value, fault));
    }

    private CellProblem at(Mapping.Column column, Words fault) {
        var header = Columns.letters(column.index()) + " " + column.header();
        return CellProblem.at(mapping.sheet(), row.number(), header, row.cell(column.index()).shown(), fault);
    }
}
