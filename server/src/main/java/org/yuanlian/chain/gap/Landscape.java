package org.yuanlian.chain.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.analysis.Complexity;
import org.yuanlian.chain.analysis.Relatedness;
import org.yuanlian.chain.analysis.Specialisation;
import org.yuanlian.kernel.Place;

/// Places by trades, counted in firms, and what follows from that. A firm that is known in several trades of a place
/// counts once in each.
public final class Landscape {
    private final List<Place> places;
    private final List<String> trades;
    private final Map<String, Integer> tradeAt = new HashMap<>();
    private final double[][] firms;
    private final double[][] advantage;
    private final boolean[][] specialised;
    private final Relatedness relatedness;
    private final double[][] density;
    private final Complexity complexity;

    /// @param near how near the trade is to the one asked about
    /// @param here whether the place is specialised in it
    /// @param firmsHere how many firms of it are known in the place
    public record Neighbour(String trade, double near, boolean here, int firmsHere) {}

    /// What there is to say of a trade in a place, each rate with its parts.
    ///
    /// @param advantage null where the place or the trade has no firm that is known
    /// @param density null where the place has none, or the trade is near to no other
    /// @param nearHere its numerator, the proximity of the trades that the place is specialised in
    /// @param nearAll its denominator, the proximity of all
    /// @param complexity null where no place is specialised in the trade
    public record Measures(
            String trade, int firmsHere, int allFirmsHere, int firms, int allFirms, @Nullable Double advantage, @Nullable Double density,
            double nearHere, double nearAll, @Nullable Double complexity, int specialisedPlaces) {}

    private Landscape(List<Place> places, Set<String> trades, List<Presence> known) {
        this.places = List.copyOf(places);
        this.trades = List.copyOf(trades);
        this.trades.forEach(trade -> tradeAt.put(trade, tradeAt.size()));
        this.firms = count(known);
        this.advantage = Specialisation.revealedAdvantage(firms);
        this.specialised = Specialisation.specialised(advantage);
        this.relatedness = Relatedness.of(specialised);
        this.density = relatedness.density();
        this.complexity = Complexity.of(specialised);
    }

    /// @param places that are compared with each other; none within another
    /// @param asked trades that are asked about, whether or not a firm is known in them
    public static Landscape of(List<Place> places, Set<String> asked, List<Presence> known) {
        var trades = new TreeSet<>(asked);
        known.forEach(each -> trades.addAll(each.trades()));
        return new Landscape(places, trades, known);
    }

    private double[][] count(List<Presence> known) {
        var counted = new double[places.size()][trades.size()];
        var seen = new HashSet<List<Object>>();
        for (var each : known) {
            var place = indexOf(each.place());
            for (var trade : each.trades()) {
                if (place >= 0 && seen.add(List.of(place, trade, each.identity()))) {
                    counted[place][indexOf(trade)]++;
                }
            }
        }
        return counted;
    }

    private int indexOf(String trade) {
        return Objects.requireNonNull(tradeAt.get(trade), trade);
    }

    private int indexOf(@Nullable Place place) {
        for (var i = 0; place != null && i < places.size(); i++) {
            if (places.get(i).contains(place)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a firm of any trade is known there.
    public boolean knows(Place place) {
        return sum(firms[places.indexOf(place)]) > 0;
    }

    public int placesWithFirms() {
        return (int) places.stream().filter(this::knows).count();
    }

    public int tradesWithFirms() {
        return (int) trades.stream().filter(trade -> column(indexOf(trade)) > 0).count();
    }

    public int places() {
        return places.size();
    }

    public Measures measures(Place place, String trade) {
        var p = places.indexOf(place);
        var t = indexOf(trade);
        var near = neighbours(place, trade);
        var all = near.stream().mapToDouble(Neighbour::near).sum();
        var specialisedPlaces = 0;
        for (var row : specialised) {
            specialisedPlaces += row[t] ? 1 : 0;
        }
        return new Measures(
                trade,
                (int) firms[p][t],
                (int) sum(firms[p]),
                (int) column(t),
                (int) allFirms(),
                knows(place) && column(t) > 0 ? advantage[p][t] : null,
                knows(place) && all > 0 ? density[p][t] : null,
                near.stream().filter(Neighbour::here).mapToDouble(Neighbour::near).sum(),
                all,
                specialisedPlaces == 0 ? null : complexity.trades()[t],
                specialisedPlaces);
    }

    /// The trades that are near to one, the nearest first.
    public List<Neighbour> neighbours(Place place, String trade) {
        var p = places.indexOf(place);
        var near = new ArrayList<Neighbour>();
        for (var other = 0; other < trades.size(); other++) {
            var nearness = relatedness.proximity(indexOf(trade), other);
            if (nearness > 0) {
                near.add(new Neighbour(trades.get(other), nearness, specialised[p][other], (int) firms[p][other]));
            }
        }
        near.sort(Comparator.comparingDouble(Neighbour::near).reversed().thenComparing(Neighbour::trade));
        return near;
    }

    /// The places that are specialised in a trade, with the index of complexity of each.
    public Map<Place, Double> specialisedIn(String trade) {
        return places.stream()
                .filter(place -> specialised[places.indexOf(place)][indexOf(trade)])
                .collect(Collectors.toMap(place -> place, place -> complexity.places()[places.indexOf(place)]));
    }

    private double column(int trade) {
        var sum = 0.0;
        for (var row : firms) {
            sum += row[trade];
        }
        return sum;
    }

    private double allFirms() {
        var sum = 0.0;
        for (var row : firms) {
            sum += sum(row);
        }
        return sum;
    }

    private static double sum(double[] row) {
        var sum = 0.0;
        for (var value : row) {
            sum += value;
        }
        return sum;
    }
}
