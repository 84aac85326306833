package org.yuanlian.demo;

import java.util.List;
import java.util.Random;
import org.yuanlian.kernel.Place;

/// Where demonstration projects may stand, and what they may be about.
///
/// @param sites places with how often each is chosen
record Ground(List<Site> sites, List<Trade> trades) {

    /// @param name what people call the place
    record Site(Place place, String name, int weight) {}

    /// A chain and what is made along it.
    record Trade(String chain, String industry, List<String> products) {}

    Site site(Random random) {
        var total = sites.stream().mapToInt(Site::weight).sum();
        var left = random.nextInt(total);
        for (var site : sites) {
            left -= site.weight();
            if (left < 0) {
                return site;
            }
        }
        throw new IllegalStateException("The weights of the sites do not add up");
    }

    Trade trade(Random random) {
        return trades.get(random.nextInt(trades.size()));
    }
}
