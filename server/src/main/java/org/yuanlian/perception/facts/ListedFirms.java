package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.List;
import org.yuanlian.perception.FactType;

/// Short names that the text itself calls enterprises: 金之川、美奢锐等23家企业.
final class ListedFirms {
    private static final List<String> CALLED = List.of("等企业", "等公司");
    private static final List<String> KINDS = List.of(
            "业", "医药", "制造", "电子", "材料", "能源", "化工", "信息", "服务", "装备", "机械", "物流", "科技", "智能", "领域", "食品", "商贸", "轻工",
            "环保", "平台", "企业", "地", "市", "县", "区", "国");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final int MOST = 6;

    private final Scene scene;
    private final NameIndex known;

    ListedFirms(Scene scene, NameIndex known) {
        this.scene = scene;
        this.known = known;
    }

    List<Name> find() {
        var found = new ArrayList<Name>();
        var text = scene.text();
        for (int at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
            if (callsEnterprises(at)) {
                found.addAll(items(at));
            }
        }
        return found;
    }

    private boolean callsEnterprises(int at) {
        if (CALLED.stream().anyMatch(word -> scene.follows(at, word))) {
            return true;
        }
        int digits = at + 1;
        while (Character.isDigit(scene.at(digits))) {
            digits++;
        }
        return digits > at + 1 && (scene.follows(digits, "家企业") || scene.follows(digits, "户企业"));
    }

    /// All items of the list, or none where one of them is a trade rather than a firm.
    private List<Name> items(int end) {
        var items = new ArrayList<Name>();
        int until = end;
        while (items.size() < MOST) {
            int start = until;
            while (until - start <= 2 * LONGEST && LeftEdge.isNameCharacter(scene.at(start - 1))) {
                start--;
            }
            boolean more = scene.at(start - 1) == '、';
            int from = more ? start : behindVerb(start, until);
            if (until - from < SHORTEST || until - from > LONGEST || isKind(from, until) || !known.isFree(from, until)) {
                return List.of();
            }
            var name = scene.text().substring(from, until);
            items.add(new Name(FactType.ENTERPRISE, from, until, name, name, null));
            if (!more) {
                break;
            }
            until = start - 1;
        }
        return items.size() >= 2 ? items : List.of();
    }

    private int behindVerb(int start, int end) {
        return scene.hits(Tag.CUT, start, end).stream()
                .filter(hit -> hit.end() - hit.start() >= 2)
                .mapToInt(Hit::end)
                .max()
                .orElse(start);
    }

    private boolean isKind(int start, int end) {
        var name = scene.text().substring(start, end);
        return KINDS.stream().anyMatch(name::endsWith);
    }
}
