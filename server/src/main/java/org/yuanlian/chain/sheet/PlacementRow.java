package org.yuanlian.chain.sheet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.NewPlacement;
import org.yuanlian.chain.NewPlacement.Capacity;
import org.yuanlian.chain.NewPlacement.Proof;
import org.yuanlian.chain.PlainText;
import org.yuanlian.chain.Role;
import org.yuanlian.chain.circle.Coordinates;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Observation.Subject;

/// One row of a sheet of placements.
final class PlacementRow {
    /// More than any capacity has; a number such as 1e999999999 would else be written out.
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 400;
    private static final int LONGEST_QUOTE = 2_000;
    private static final int LONGEST_UNIT = 20;
    private final String where;
    private final NamedCsvRecord row;
    private final Known known;
    private final Problems problems;

    PlacementRow(String sheet, NamedCsvRecord row, Known known, Problems problems) {
        this.where = sheet + ":" + row.getStartingLineNumber();
        this.row = row;
        this.known = known;
        this.problems = problems;
    }

    /// @return empty where something is wrong with it, which is told
    Optional<NewPlacement> read() {
        var before = problems.asList().size();
        var subject = subject();
        var chain = field("chain");
        var node = node(chain);
        var role = constant("role", Role.class, Role.UNSTATED);
        var capacity = capacity();
        var since = day("since");
        var until = field("until").isEmpty() ? null : day("until");
        if (since != null && until != null && !until.isAfter(since)) {
            tell("chain.placement.order", "until", until.toString());
        }
        var site = site();
        var point = subject == null
                ? null
                : new Coordinates(field("lon"), field("lat"), field("crs"))
                        .read(where + " lon", known.pointOf(site, subject), problems)
                        .orElse(null);
        var proof = proof();
        return problems.asList().size() > before || subject == null || since == null
                ? Optional.empty()
                : Optional.of(new NewPlacement(subject, chain, node, role, capacity, site, point, since, until, proof));
    }

    private @Nullable Subject subject() {
        var written = field("subject");
        var found = known.subjects(written);
        if (found.size() != 1) {
            tell(found.isEmpty() ? "chain.subject.unknown" : "chain.subject.several", "subject", written);
            return null;
        }
        return found.getFirst();
    }

    private String node(String chain) {
        var nodes = known.nodes(chain);
        var written = field("node");
        if (nodes == null) {
            suggest("chain.map.none", "chain", chain, known.chains());
        } else if (!nodes.contains(written)) {
            suggest("chain.node.unknown", "node", written, nodes);
        }
        return written;
    }

    private @Nullable Capacity capacity() {
        var written = field("capacity");
        var unit = plain("unit", LONGEST_UNIT);
        if (written.isEmpty() && unit.isEmpty()) {
            return null;
        }
        try {
            var amount = new BigDecimal(written);
            if (amount.signum() > 0 && Math.abs(amount.scale()) <= MOST_DIGITS && amount.precision() <= MOST_DIGITS && !unit.isEmpty()) {
                return new Capacity(amount, unit);
            }
        } catch (NumberFormatException e) {
            // Told below, as is a capacity without its unit.
        }
        tell("chain.capacity.shape", "capacity", (written + " " + unit).strip());
        return null;
    }

    private @Nullable Place site() {
        var written = field("site");
        if (written.isEmpty()) {
            return null;
        }
        try {
            var place = new Place(written);
            if (known.isPlace(place)) {
                return place;
            }
        } catch (Refusal e) {
            // Told below, as is a place that is none.
        }
        tell("chain.site.unknown", "site", written);
        return null;
    }

    private Proof proof() {
        var source = plain("source", LONGEST);
        var quote = plain("quote", LONGEST_QUOTE);
        if (source.isEmpty()) {
            tell("chain.source.none", "source", "");
        }
        return new Proof(
                constant("grade", Grade.class, Grade.C),
                source,
                quote.isEmpty() ? null : quote,
                null,
                field("verified").equals("true"),
                field("demo").equals("true"));
    }

    private @Nullable LocalDate day(String column) {
        try {
            return LocalDate.parse(field(column));
        } catch (DateTimeParseException e) {
            tell("chain.day.unreadable", column, field(column));
            return null;
        }
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type, E otherwise) {
        var written = field(column);
        if (written.isEmpty()) {
            return otherwise;
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        var index = names.indexOf(written.toUpperCase(Locale.ROOT));
        if (index < 0) {
            problems.add(Problem.of(
                    "chain.word.unknown", where + " " + column, PlainText.visible(written), String.join(", ", names),
                    Nearest.to(written.toUpperCase(Locale.ROOT), names).orElse("")));
            return otherwise;
        }
        return type.getEnumConstants()[index];
    }

    private String plain(String column, int longest) {
        var text = field(column);
        PlainText.fault(where + " " + column, text, longest).ifPresent(problems::add);
        return text;
    }

    private String field(String column) {
        return row.findField(column).orElse("").strip();
    }

    private void suggest(String code, String column, String value, Collection<String> among) {
        problems.add(Problem.of(code, where + " " + column, PlainText.visible(value), Nearest.to(value, List.copyOf(among)).orElse("")));
    }

    private void tell(String code, String column, String value) {
        problems.add(Problem.of(code, where + " " + column, PlainText.visible(value)));
    }
}
