package org.yuanlian.chain.analysis;

/// What places do more of than others.
///
/// Revealed advantage is the location quotient that B. Balassa put forward in "Trade Liberalisation and
/// 'Revealed' Comparative Advantage" (The Manchester School 33, 1965): the share of a trade in a place over
/// its share everywhere. From 1 on the place is specialised in it.
public final class Specialisation {
    private Specialisation() {}

    /// @param amounts by place and trade, none below 0: output, staff or firms
    /// @return by place and trade; 0 where a place or a trade has nothing
    public static double[][] revealedAdvantage(double[][] amounts) {
        var places = new double[amounts.length];
        var trades = new double[amounts.length == 0 ? 0 : amounts[0].length];
        var all = 0.0;
        for (var p = 0; p < amounts.length; p++) {
            for (var t = 0; t < trades.length; t++) {
                if (!(amounts[p][t] >= 0)) {
                    throw new IllegalArgumentException("The amount of place %d in trade %d is %s.".formatted(p, t, amounts[p][t]));
                }
                places[p] += amounts[p][t];
                trades[t] += amounts[p][t];
                all += amounts[p][t];
            }
        }
        var advantage = new double[amounts.length][trades.length];
        for (var p = 0; p < amounts.length; p++) {
            for (var t = 0; t < trades.length; t++) {
                advantage[p][t] = amounts[p][t] == 0 ? 0 : amounts[p][t] / places[p] / (trades[t] / all);
            }
        }
        return advantage;
    }

    /// @return by place and trade, whether the place is specialised in it
    public static boolean[][] specialised(double[][] advantage) {
        var yes = new boolean[advantage.length][];
        for (var p = 0; p < advantage.length; p++) {
            yes[p] = new boolean[advantage[p].length];
            for (var t = 0; t < advantage[p].length; t++) {
                yes[p][t] = advantage[p][t] >= 1;
            }
        }
        return yes;
    }
}
