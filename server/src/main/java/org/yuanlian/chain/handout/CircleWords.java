package org.yuanlian.chain.handout;

import java.util.List;
import java.util.Locale;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainCircle;
import org.yuanlian.chain.ChainCircle.AtNode;
import org.yuanlian.chain.ChainCircle.Cover;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Role;
import org.yuanlian.chain.Surroundings.Near;

/// What a circle says, in words.
final class CircleWords {
    private final PlaceNames names;

    CircleWords(PlaceNames names) {
        this.names = names;
    }

    /// Those who stand on a node, the needed nodes first; a needed node without anybody has a line of its own.
    static List<AtNode> inOrder(ChainCircle circle) {
        return circle.nodes().stream().sorted((a, b) -> a.cover().compareTo(b.cover())).toList();
    }

    static String cover(Cover cover) {
        return switch (cover) {
            case COVERED -> "圈内已有";
            case POSSIBLE -> "可能在圈内";
            case MISSING -> "圈内未见";
            case NOT_NEEDED -> "非所问环节的上游";
        };
    }

    static String role(Placed placed) {
        return placed.isFirm() ? role(placed.placement().what().role()) : "园区";
    }

    private static String role(Role role) {
        return switch (role) {
            case LEADER -> "链主";
            case CORE -> "链核";
            case SUPPORTING -> "配套";
            case UNSTATED -> "未说明";
        };
    }

    /// 39.1, or 39.1–154.2 where only the city is known.
    static String kilometres(Near near) {
        return range(near.nearestKm(), near.farthestKm());
    }

    static String range(double nearestKm, double farthestKm) {
        return farthestKm - nearestKm < 0.05 ? one(nearestKm) : one(nearestKm) + "–" + one(farthestKm);
    }

    static String sure(Near near) {
        return near.surely() ? "确在圈内" : "仅知所在市州，可能在圈内";
    }

    String place(Placed placed) {
        var place = placed.place();
        return place == null ? "未说明" : names.nameOf(place).orElse(place.key());
    }

    static String proof(Placed placed) {
        var proof = placed.placement().what().proof();
        return (proof.demo() ? "演示：" : proof.verified() ? "" : "待核：") + proof.source();
    }

    static String one(double kilometres) {
        return String.format(Locale.ROOT, "%.1f", kilometres);
    }
}
