package org.yuanlian.investment.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.Columns;
import org.yuanlian.investment.sheet.SheetRow;
import org.yuanlian.investment.sheet.Tidy;

/// Finds the header among the first rows: the row, or the two rows, whose cells name most fields.
public final class HeaderFinder {
    /// How many rows from the top are looked at.
    public static final int DEPTH = 30;
    private static final Pattern COMPLETABLE = Pattern.compile("\\D{1,6}");
    private static final Pattern AS_OF = Pattern.compile("截[至止]?(?:到)?(\\d{4})[年./-](\\d{1,2})[月./-]?(?:(\\d{1,2})日?)?(月?底|末)?");
    private final FieldMatcher matcher;

    public HeaderFinder(ImportFields fields) {
        this.matcher = new FieldMatcher(fields);
    }

    /// @param top the first rows of a sheet, blank ones included or not
    public Optional<FoundHeader> find(List<SheetRow> top) {
        var found = new ArrayList<FoundHeader>();
        for (var i = 0; i < top.size(); i++) {
            var above = top.subList(0, i);
            found.add(header(top.get(i), 1, above, texts(top.get(i))));
            if (i + 1 < top.size() && areTexts(top.get(i)) && areTexts(top.get(i + 1))) {
                found.add(header(top.get(i), 2, above, joined(texts(top.get(i)), texts(top.get(i + 1)))));
            }
        }
        return found.stream()
                .filter(header -> header.matched() >= 2 && header.columns().stream().anyMatch(c -> c.field() != null && c.field().required()))
                .max(Comparator.comparingDouble(FoundHeader::weight)
                        .thenComparing(Comparator.comparingInt(FoundHeader::rows).reversed())
                        .thenComparing(Comparator.comparingInt(FoundHeader::row).reversed()));
    }

    /// The proposal for a header row that a person has pointed at.
    public Optional<FoundHeader> at(List<SheetRow> top, int row) {
        var from = top.stream().filter(each -> each.number() <= row + 1).toList();
        var first = from.stream().filter(each -> each.number() == row).findFirst();
        return first.map(each -> {
            var above = top.stream().filter(other -> other.number() < row).toList();
            var one = header(each, 1, above, texts(each));
            var next = from.getLast();
            if (next.number() == row || !areTexts(each) || !areTexts(next)) {
                return one;
            }
            var two = header(each, 2, above, joined(texts(each), texts(next)));
            return two.weight() > one.weight() ? two : one;
        });
    }

    private FoundHeader header(SheetRow row, int rows, List<SheetRow> above, List<List<String>> texts) {
        var columns = new ArrayList<ProposedColumn>();
        var options = new ArrayList<Option>();
        for (var i = 0; i < texts.size(); i++) {
            var header = HeaderText.of(String.join(" ", texts.get(i)));
            columns.add(ProposedColumn.unknown(i, header));
            for (var spelling : spellings(texts.get(i))) {
                for (var match : matcher.candidates(spelling.core())) {
                    options.add(new Option(i, match));
                }
            }
        }
        assign(columns, options, unitAbove(above));
        return new FoundHeader(row.number(), rows, List.copyOf(columns), asOf(above, texts));
    }

    private record Option(int column, FieldMatch match) {}

    /// The surest pairs first; a field and a column are taken once.
    private static void assign(List<ProposedColumn> columns, List<Option> options, @Nullable MoneyUnit unitAbove) {
        options.sort(Comparator.comparingDouble((Option option) -> option.match().confidence()).reversed());
        var taken = new HashSet<String>();
        for (var option : options) {
            var column = columns.get(option.column());
            if (column.field() == null && taken.add(option.match().field().id())) {
                var money = option.match().field().kind() == Field.Kind.MONEY;
                columns.set(
                        option.column(),
                        column.as(option.match(), money ? column.header().unit().orElse(unitAbove) : null));
            }
        }
        for (var option : options) {
            var column = columns.get(option.column());
            if (column.field() == null) {
                var field = option.match().field();
                var other = columns.stream().filter(each -> field.equals(each.field())).findFirst().orElseThrow();
                columns.set(option.column(), new ProposedColumn(column.index(), column.header(), null, null, 0,
                        "字段“%s”已由 %s 列占用".formatted(field.title().zh(), Columns.letters(other.index()))));
            }
        }
    }

    /// Under a group the heading of the group may complete that of the column, on either side.
    private static List<HeaderText> spellings(List<String> levels) {
        var spellings = new ArrayList<HeaderText>();
        for (var level : levels.reversed()) {
            spellings.add(HeaderText.of(level));
        }
        if (levels.size() == 2) {
            var group = HeaderText.of(levels.getFirst()).core();
            var own = HeaderText.of(levels.getLast()).core();
            spellings.removeLast();
            if (COMPLETABLE.matcher(own).matches()) {
                spellings.add(HeaderText.of(own + group));
                spellings.add(HeaderText.of(group + own));
            }
        }
        return spellings.stream().filter(spelling -> !spelling.isBlank()).toList();
    }

    private static List<List<String>> texts(SheetRow row) {
        return row.cells().stream().map(Cell::shown).map(text -> text.isEmpty() ? List.<String>of() : List.of(text)).toList();
    }

    /// A merged group heading stands in its first column only, and reaches over the blanks to its right.
    private static List<List<String>> joined(List<List<String>> groups, List<List<String>> own) {
        var columns = new ArrayList<List<String>>();
        var group = List.<String>of();
        for (var i = 0; i < Math.max(groups.size(), own.size()); i++) {
            var above = i < groups.size() ? groups.get(i) : List.<String>of();
            var below = i < own.size() ? own.get(i) : List.<String>of();
            group = above.isEmpty() && !below.isEmpty() ? group : above;
            columns.add(below.isEmpty() ? above : group.isEmpty() ? below : List.of(group.getFirst(), below.getFirst()));
        }
        return columns;
    }

    private static boolean areTexts(SheetRow row) {
        return row.cells().stream().allMatch(cell -> cell.isBlank() || cell instanceof Cell.Text);
    }

    private static @Nullable MoneyUnit unitAbove(List<SheetRow> above) {
        return above.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> Tidy.narrow(cell.shown()))
                .filter(text -> text.contains("单位:"))
                .map(text -> MoneyUnit.all(text.substring(text.indexOf("单位:"))))
                .filter(units -> units.size() == 1)
                .map(List::getFirst)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate asOf(List<SheetRow> above, List<List<String>> headers) {
        var titles = above.stream().flatMap(row -> row.cells().stream()).map(Cell::shown);
        var own = headers.stream().flatMap(List::stream);
        return java.util.stream.Stream.concat(own, titles)
                .map(text -> AS_OF.matcher(Tidy.narrow(text)))
                .filter(java.util.regex.Matcher::find)
                .map(found -> day(found.group(1), found.group(2), found.group(3)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /// A month alone means its last day: what had arrived by then.
    private static Optional<LocalDate> day(String year, String month, @Nullable String day) {
        try {
            var first = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
            return Optional.of(day == null ? first.plusMonths(1).minusDays(1) : first.withDayOfMonth(Integer.parseInt(day)));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
