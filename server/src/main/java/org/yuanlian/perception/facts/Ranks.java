package org.yuanlian.perception.facts;

import java.util.List;
import java.util.Optional;
import org.yuanlian.perception.FactType;

/// Places in an order: 第32位, 居全省第五, 位居首位.
final class Ranks {
    private static final List<String> RANKED = List.of("排名", "位居", "位列", "居", "列", "排", "名列", "跻身");
    private static final List<String> AMONG = List.of("全省", "全国", "全市", "全区", "全球", "西部", "同类", "城区");
    private static final int NEAR = 18;

    private final Scene scene;
    private final Numerals numerals;

    Ranks(Scene scene, Numerals numerals) {
        this.scene = scene;
        this.numerals = numerals;
    }

    /// @param start of the number behind 第
    Optional<Quantity> ordinal(int start) {
        return numerals.at(start).filter(numeral -> numeral.high() == null && !numeral.orMore()).flatMap(numeral -> {
            char next = scene.at(numeral.end());
            boolean placed = next == '位' || next == '名' && scene.at(numeral.end() + 1) != '单';
            boolean told = !LeftEdge.isNameCharacter(next) && (isRanked(start) || AMONG.stream().anyMatch(word -> scene.precedes(start - 1, word)));
            int end = numeral.end() + (placed ? 1 : 0);
            return placed || told
                    ? Optional.of(new Quantity(
                            FactType.RANK, start - 1, end, end, Quantities.plain(numeral.value()), "位", "="))
                    : Optional.empty();
        });
    }

    /// @param start of 首位
    Optional<Quantity> first(int start) {
        return scene.follows(start, "首位") && isRanked(start)
                ? Optional.of(new Quantity(FactType.RANK, start, start + 2, start + 2, "1", "位", "="))
                : Optional.empty();
    }

    private boolean isRanked(int start) {
        var clause = scene.text().substring(Clauses.start(scene, Math.max(0, start - NEAR), start), start);
        return RANKED.stream().anyMatch(clause::contains);
    }
}
