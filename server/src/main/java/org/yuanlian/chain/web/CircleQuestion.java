package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainCircle;
import org.yuanlian.chain.ChainCircles;
import org.yuanlian.chain.Surroundings;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Position;

/// Which circle is asked for.
///
/// @param place a region or a park; else a point in WGS-84
/// @param node whose suppliers are asked for; else those of the whole chain
/// @param upstream `direct` for those that supply the node itself; else with their suppliers in turn
/// @param demo false where placements do not count that are made up or rest on no evidence
record CircleQuestion(
        @Nullable String place,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable Integer km,
        @Nullable String node,
        @Nullable String upstream,
        @Nullable Boolean demo,
        @Nullable LocalDate validOn,
        @Nullable Instant recordedAt) {

    ChainCircle answered(String chain, ChainCircles circles, Clock clock) {
        var ofNode = node == null || node.isBlank() ? null : node;
        var asked = new Surroundings.Question(ofNode, ofNode == null || !"direct".equals(upstream), demo == null || demo);
        return circles.draw(chain, new Question(validOn, recordedAt).asOf(clock), centre(circles), km, asked);
    }

    private ChainCircle.Centre centre(ChainCircles circles) {
        if (place != null && !place.isBlank()) {
            return circles.centre(new Place(place));
        }
        if (lon == null || lat == null) {
            throw new Refusal(Problem.of("chain.circle.centre", "lon", lon + ", " + lat));
        }
        return circles.centre(new Position(lon, lat));
    }
}
