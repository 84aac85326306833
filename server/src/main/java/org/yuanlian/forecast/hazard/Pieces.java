package org.yuanlian.forecast.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The time that is left, cut into equal pieces; in each it is done or not. What the model sees of a piece.
final class Pieces {
    static final int COUNT = 6;
    private static final int TENTHS = 10;
    private static final List<String> TENTH = named("tenth ", TENTHS);
    private static final List<String> PIECE = named("piece ", COUNT);
    /// Upper ends of the stretches since what happened last, as parts of the term.
    private static final double[] SINCE = {0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.75, 1};

    private Pieces() {}

    private static List<String> named(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).toList();
    }

    static double begin(Question asked, int piece) {
        return asked.at() + (asked.deadline() - asked.at()) * piece / COUNT;
    }

    static double end(Question asked, int piece) {
        return piece == COUNT - 1 ? asked.deadline() : begin(asked, piece + 1);
    }

    static List<Trait> seen(Question asked, int piece, Shape shape) {
        var seen = moving(asked, piece, shape);
        seen.addAll(lasting(asked, shape));
        return seen;
    }

    /// What is another in each piece.
    static List<Trait> moving(Question asked, int piece, Shape shape) {
        var seen = new ArrayList<Trait>();
        clock(asked, piece, seen);
        if (shape == Shape.FULL) {
            var middle = (begin(asked, piece) + end(asked, piece)) / 2;
            seen.add(Trait.named("since", asked.last() + "#" + stretch((middle - asked.lastAt()) / asked.term())));
        }
        return seen;
    }

    /// What is the same in all.
    static List<Trait> lasting(Question asked, Shape shape) {
        return shape == Shape.FULL ? asked.traits() : List.of();
    }

    private static void clock(Question asked, int piece, List<Trait> seen) {
        var middle = (begin(asked, piece) + end(asked, piece)) / 2;
        var tenth = (int) Math.min(TENTHS - 1, Math.floor(TENTHS * (middle - asked.start()) / asked.term()));
        seen.add(Trait.named("clock", TENTH.get(tenth)));
        seen.add(Trait.named("clock", PIECE.get(piece)));
        seen.add(Trait.number("clock", StrictMath.log(end(asked, piece) - begin(asked, piece))));
        seen.add(new Trait("clock", "term", StrictMath.log(asked.term())));
    }

    private static int stretch(double share) {
        var at = 0;
        while (at < SINCE.length && share > SINCE[at]) {
            at++;
        }
        return at;
    }
}
