package org.yuanlian.bench;

import java.util.Arrays;

/// The same questions in plain loops over arrays.
final class ReachByHand {
    private final ChainWorld world;
    private final int[] starts;
    private final int[] targets;

    ReachByHand(ChainWorld world) {
        this.world = world;
        var firms = world.lon().length;
        this.starts = new int[firms + 1];
        for (var firm : world.from()) {
            starts[firm + 1]++;
        }
        for (var firm = 0; firm < firms; firm++) {
            starts[firm + 1] += starts[firm];
        }
        var next = Arrays.copyOf(starts, firms);
        this.targets = new int[world.to().length];
        for (var edge = 0; edge < targets.length; edge++) {
            targets[next[world.from()[edge]]++] = world.to()[edge];
        }
    }

    int reachedWithin(int firm, int hops, double km) {
        var seen = new boolean[world.lon().length];
        var queue = new int[world.lon().length];
        var count = 1;
        queue[0] = firm;
        seen[firm] = true;
        var from = 0;
        for (var hop = 0; hop < hops; hop++) {
            var until = count;
            for (; from < until; from++) {
                for (var edge = starts[queue[from]]; edge < starts[queue[from] + 1]; edge++) {
                    if (!seen[targets[edge]]) {
                        seen[targets[edge]] = true;
                        queue[count++] = targets[edge];
                    }
                }
            }
        }
        var near = 0;
        for (var i = 0; i < count; i++) {
            near += kilometres(firm, queue[i]) <= km ? 1 : 0;
        }
        return near;
    }

    int within(int firm, double km) {
        var near = 0;
        for (var other = 0; other < world.lon().length; other++) {
            near += kilometres(firm, other) <= km ? 1 : 0;
        }
        return near;
    }

    private double kilometres(int a, int b) {
        var north = Math.sin(Math.toRadians(world.lat()[b] - world.lat()[a]) / 2);
        var east = Math.sin(Math.toRadians(world.lon()[b] - world.lon()[a]) / 2);
        return 2 * 6371.0088
                * Math.asin(Math.sqrt(north * north
                        + Math.cos(Math.toRadians(world.lat()[a])) * Math.cos(Math.toRadians(world.lat()[b])) * east * east));
    }
}
