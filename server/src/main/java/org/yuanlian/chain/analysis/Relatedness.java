package org.yuanlian.chain.analysis;

import java.util.stream.IntStream;

/// How near trades are to each other, and how near a place is to a trade that it lacks.
///
/// Proximity and density as C. A. Hidalgo, B. Klinger, A.-L. Barabási and R. Hausmann define them in "The
/// Product Space Conditions the Development of Nations" (Science 317, 2007): the proximity of two trades is
/// the lesser of the two conditional probabilities that a place specialised in one is specialised in the
/// other; the density of a place around a trade is the proximity of the trades that it has to that trade,
/// over the proximity of all trades to it. The trade itself is left out of both sums, as in that paper's
/// product space, which has no edges from a product to itself.
public final class Relatedness {
    private final int[][] placesOf;
    private final int places;
    private final double[][] proximity;

    private Relatedness(boolean[][] specialised) {
        this.places = specialised.length;
        var trades = places == 0 ? 0 : specialised[0].length;
        this.placesOf = new int[trades][];
        for (var t = 0; t < trades; t++) {
            var trade = t;
            placesOf[t] = IntStream.range(0, places).filter(place -> specialised[place][trade]).toArray();
        }
        this.proximity = new double[trades][trades];
    }

    /// @param specialised by place and trade
    public static Relatedness of(boolean[][] specialised) {
        var relatedness = new Relatedness(specialised);
        relatedness.compare();
        return relatedness;
    }

    private void compare() {
        var words = new long[placesOf.length][(places + Long.SIZE - 1) / Long.SIZE];
        for (var t = 0; t < placesOf.length; t++) {
            for (var place : placesOf[t]) {
                words[t][place / Long.SIZE] |= 1L << place;
            }
        }
        IntStream.range(0, placesOf.length).parallel().forEach(a -> {
            for (var b = a + 1; b < placesOf.length; b++) {
                var most = Math.max(placesOf[a].length, placesOf[b].length);
                var near = most == 0 ? 0 : (double) common(words[a], words[b]) / most;
                proximity[a][b] = near;
                proximity[b][a] = near;
            }
        });
    }

    private static int common(long[] a, long[] b) {
        var common = 0;
        for (var i = 0; i < a.length; i++) {
            common += Long.bitCount(a[i] & b[i]);
        }
        return common;
    }

    public double proximity(int trade, int other) {
        return proximity[trade][other];
    }

    /// @return by place and trade, from 0 to 1; 0 around a trade that is near to none
    public double[][] density() {
        var trades = placesOf.length;
        var density = new double[places][trades];
        IntStream.range(0, trades).parallel().forEach(trade -> {
            var near = proximity[trade];
            var sums = new double[places];
            var all = 0.0;
            for (var other = 0; other < trades; other++) {
                var nearness = near[other];
                all += nearness;
                for (var place : placesOf[other]) {
                    sums[place] += nearness;
                }
            }
            for (var place = 0; place < places; place++) {
                density[place][trade] = all == 0 ? 0 : sums[place] / all;
            }
        });
        return density;
    }
}
