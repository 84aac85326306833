package org.yuanlian.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.bulletin.Findings.Delay;
import org.yuanlian.bulletin.Findings.Figure;
import org.yuanlian.bulletin.Findings.Foresight;
import org.yuanlian.bulletin.Findings.Line;
import org.yuanlian.bulletin.Findings.Lit;
import org.yuanlian.bulletin.Findings.Mover;
import org.yuanlian.bulletin.Findings.Shift;
import org.yuanlian.bulletin.Findings.StepForesight;
import org.yuanlian.forecast.Trial;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Money;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode.Level;
import org.yuanlian.ledger.Cohort;
import org.yuanlian.ledger.Explanation;
import org.yuanlian.ledger.Move;
import org.yuanlian.ledger.Moved;
import org.yuanlian.ledger.Moves;
import org.yuanlian.ledger.Portfolio;
import org.yuanlian.ledger.Portfolios;
import org.yuanlian.ledger.Rate;
import org.yuanlian.ledger.RateKind;
import org.yuanlian.ledger.RateRow;
import org.yuanlian.ledger.Rates;
import org.yuanlian.ledger.Selection;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.Regions;
import org.yuanlian.supervision.NamedOrder;

/// Finds what the bulletins of one month say, as of one pair. It needs the scope of the whole
/// province, since a city is ranked among the others.
@Component
public class Survey {
    public static final Place PROVINCE = new Place("510000");
    private final Rates rates;
    private final Moves moves;
    private final Portfolios portfolios;
    private final Regions regions;
    private final Supervised supervised;
    private final Foresights foresights;
    private final PlaceNames names;

    Survey(
            Rates rates, Moves moves, Portfolios portfolios, Regions regions, Supervised supervised, Foresights foresights, PlaceNames names) {
        this.rates = rates;
        this.moves = moves;
        this.portfolios = portfolios;
        this.regions = regions;
        this.supervised = supervised;
        this.foresights = foresights;
        this.names = names;
    }

    /// How many projects a bulletin names at most, and whether it tells lights and how forecasts of stages and of steps came out.
    public record Extent(int movers, int delays, boolean lights, boolean stages, boolean steps) {
        static final Extent RATES = new Extent(0, 0, false, false, false);
    }

    /// The province and its cities.
    public List<Place> places() {
        var cities = regions.all().stream()
                .filter(region -> region.level() == Level.CITY)
                .map(region -> Place.of(region.code()))
                .sorted();
        return Stream.concat(Stream.of(PROVINCE), cities).toList();
    }

    /// @param before the pair of the bulletin before; null for the first one
    /// @param named the orders that the bulletins name
    public Map<Place, Findings> find(
            Collection<Place> places, AsOf asOf, @Nullable AsOf before, Extent extent, List<NamedOrder> named) {
        try (var together = new SideBySide()) {
            var lights = together.ask(() -> extent.lights() ? supervised.lights(places, asOf) : Map.<Place, List<Lit>>of());
            var moved = together.ask(() -> before == null ? List.<Moved>of() : moves.between(before, asOf, null));
            var rows = together.ask(() -> rates.by(List.of(Cohort.CITY, Cohort.COUNTY), Selection.all(asOf, false)));
            var late = together.ask(() -> portfolios.longestOverdue(Selection.all(asOf, false), places, extent.delays()));
            var stages = together.ask(() -> extent.stages() ? foresights.ofStages(places, asOf) : Map.<Place, Trial>of());
            var steps = together.ask(() -> extent.steps() ? foresights.ofSteps(places, asOf) : Map.<Place, Trial>of());
            var told = new Told(rows.get(), moved.get(), late.get(), lights.get(), stages.get(), steps.get());
            return findings(places, asOf, before != null, extent, named, told);
        }
    }

    /// What the ledger answered.
    ///
    /// @param late at least the latest of each place, the latest first
    private record Told(
            List<RateRow> rates, List<Moved> moved, List<Portfolio.Line> late, Map<Place, List<Lit>> lights, Map<Place, Trial> stages,
            Map<Place, Trial> steps) {}

    private Map<Place, Findings> findings(
            Collection<Place> places, AsOf asOf, boolean compared, Extent extent, List<NamedOrder> named, Told told) {
        var rows = told.rates();
        var cities = lines(rows, PROVINCE);
        var found = new LinkedHashMap<Place, Findings>();
        for (var place : places) {
            var inside = told.moved().stream().filter(each -> place.contains(each.place())).toList();
            found.put(place, new Findings(
                    total(rows, cities, place),
                    place.equals(PROVINCE) ? cities : lines(rows, place),
                    compared ? shifts(inside) : List.of(),
                    movers(inside, asOf, extent.movers()),
                    delays(told.late(), place, asOf, extent.delays()),
                    told.lights().getOrDefault(place, List.of()),
                    supervised.named(place, named, asOf),
                    Foresight.of(told.stages().get(place)),
                    StepForesight.of(told.steps().get(place))));
        }
        return found;
    }

    private Line total(List<RateRow> rows, List<Line> cities, Place place) {
        return place.equals(PROVINCE)
                ? line(place, false, row(rows, null, null))
                : cities.stream().filter(line -> line.place().equals(place.key())).findFirst().orElseThrow();
    }

    /// The places directly inside, ranked, and last what belongs to the place itself.
    private List<Line> lines(List<RateRow> rows, Place place) {
        var cohort = place.equals(PROVINCE) ? Cohort.CITY : Cohort.COUNTY;
        var lines = new ArrayList<Line>();
        var own = place.equals(PROVINCE) ? row(rows, null, null) : row(rows, Cohort.CITY, place.key());
        for (var inside : inside(place)) {
            var row = row(rows, cohort, inside.key());
            lines.add(line(inside, false, row));
            own = own == null || row == null ? own : own.minus(row);
        }
        if (own != null && own.projects() > 0) {
            lines.add(line(place, true, own));
        }
        return Ranks.ranked(lines);
    }

    private List<Place> inside(Place place) {
        var level = place.equals(PROVINCE) ? Level.CITY : Level.COUNTY;
        return regions.all().stream()
                .filter(region -> region.level() == level)
                .map(Region::code)
                .map(Place::of)
                .filter(place::contains)
                .sorted()
                .toList();
    }

    private static @Nullable RateRow row(List<RateRow> rows, @Nullable Cohort cohort, @Nullable String key) {
        return rows.stream()
                .filter(row -> row.cohort() == cohort && Objects.equals(row.key(), key))
                .findFirst()
                .orElse(null);
    }

    private Line line(Place place, boolean own, @Nullable RateRow row) {
        var figures = new EnumMap<RateKind, Figure>(RateKind.class);
        for (var kind : RateKind.values()) {
            var rate = row == null ? Rate.of(0, 0, 0) : row.rate(kind);
            figures.put(kind, new Figure(rate.reported(), rate.verified(), rate.denominator(), null, null, 0));
        }
        return new Line(
                place.key(),
                own ? name(place) + "本级" : name(place),
                own,
                row == null ? 0 : row.projects(),
                row == null ? BigDecimal.ZERO : row.agreed().amount(),
                figures);
    }

    private static List<Shift> shifts(List<Moved> moved) {
        var shifts = new ArrayList<Shift>();
        for (var kind : RateKind.values()) {
            for (var verified : new boolean[] {false, true}) {
                var told = new Explanation(kind, verified, Explanation.Fraction.ZERO, Explanation.Fraction.ZERO, Moves.of(moved, kind, verified));
                for (var cause : Move.Cause.values()) {
                    for (var side : Move.Side.values()) {
                        var tally = told.tally(cause, side);
                        shifts.add(new Shift(
                                kind, verified, cause, side, tally.entered(), tally.left(), tally.changed(), tally.up(), tally.down()));
                    }
                }
            }
        }
        return List.copyOf(shifts);
    }

    /// The largest projects that entered or left a numerator as reported, each under the furthest rate.
    private List<Mover> movers(List<Moved> moved, AsOf asOf, int most) {
        var chosen = new LinkedHashMap<UUID, Move>();
        var kinds = new LinkedHashMap<UUID, RateKind>();
        for (var kind : List.of(RateKind.PRODUCTION, RateKind.START, RateKind.PERFORMANCE)) {
            Moves.of(moved, kind, false).stream()
                    .filter(move -> move.side() == Move.Side.NUMERATOR)
                    .forEach(move -> {
                        if (chosen.putIfAbsent(move.project(), move) == null) {
                            kinds.put(move.project(), kind);
                        }
                    });
        }
        var largest = chosen.values().stream()
                .sorted(Comparator.comparing(Move::cents).reversed().thenComparing(Move::project))
                .limit(most)
                .toList();
        var named = moves.named(largest.stream().map(Move::project).toList(), asOf);
        return largest.stream()
                .map(move -> {
                    var name = Objects.requireNonNull(named.get(move.project()));
                    return new Mover(
                            move.project(),
                            name.code(),
                            name.name(),
                            move.place().key(),
                            name(Place.of(move.place().region())),
                            name.demo(),
                            Objects.requireNonNull(kinds.get(move.project())),
                            move.cause(),
                            move.way());
                })
                .toList();
    }

    /// @param late at least the latest of each place, the latest first
    private List<Delay> delays(List<Portfolio.Line> late, Place place, AsOf asOf, int most) {
        return late.stream()
                .filter(line -> place.contains(line.place()))
                .limit(most)
                .filter(line -> line.stage() != null && line.due() != null)
                .map(line -> delay(line, asOf))
                .toList();
    }

    private Delay delay(Portfolio.Line line, AsOf asOf) {
        return new Delay(
                line.id(),
                line.code(),
                line.name(),
                line.place().key(),
                name(Place.of(line.place().region())),
                line.demo(),
                line.unit(),
                Objects.requireNonNull(line.stage()),
                Objects.requireNonNull(line.due()),
                line.overdueDays(asOf.validOn()));
    }

    private String name(Place place) {
        return names.nameOf(place).orElse(place.key());
    }
}
