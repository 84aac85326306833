package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.List;
import org.yuanlian.perception.FactType;

/// Projects with a name of their own; 重大项目 and 签约项目 are kinds, not projects.
final class Projects {
    private static final int LONGEST = 40;
    private static final int SHORTEST_HEAD = 3;
    private static final String GOES_ON = "库部组书单群类方团招";
    private static final List<String> BUILT = List.of(
            "生产基地", "产业基地", "生产线", "产业园", "产业链", "生产链", "一体化", "综合体", "生产", "基地", "工厂", "中心",
            "扩建", "扩产", "扩能", "迁建", "改造", "建设", "制造", "总部", "电站", "储能", "光伏", "技改", "工程", "产线", "研发");
    private static final List<String> KINDS = List.of("亿级", "某", "一批", "系列", "多个", "重大", "重点", "此类", "同类", "一般");

    private final Scene scene;
    private final Toponyms toponyms;
    private final LeftEdge edge;

    Projects(Scene scene, Toponyms toponyms) {
        this.scene = scene;
        this.toponyms = toponyms;
        this.edge = new LeftEdge(scene, toponyms);
    }

    List<Name> find() {
        var found = new ArrayList<Name>();
        for (var word : scene.hits(Tag.PROJECT)) {
            int start = start(word.start());
            if (start >= 0 && GOES_ON.indexOf(scene.at(word.end())) < 0) {
                var name = scene.text().substring(start, word.end());
                found.add(new Name(
                        FactType.PROJECT, start, word.end(), name, name, toponyms.regionWithin(start, word.end())));
            }
        }
        return found;
    }

    private int start(int end) {
        int reach = edge.reach(end, LONGEST);
        int placed = edge.placed(reach, end);
        int start = placed >= 0 ? placed : edge.unplaced(reach, end);
        var head = scene.text().substring(start, end);
        if (head.startsWith("(") || KINDS.stream().anyMatch(head::contains)) {
            return -1;
        }
        int distinct = BUILT.stream()
                .filter(head::endsWith)
                .mapToInt(built -> head.length() - built.length())
                .min()
                .orElse(branded(head) ? SHORTEST_HEAD : 0);
        return distinct >= SHORTEST_HEAD ? start : -1;
    }

    /// 吉利BMA项目: a maker and a type.
    private static boolean branded(String head) {
        int latin = 0;
        while (latin < head.length() && isLatin(head.charAt(head.length() - 1 - latin))) {
            latin++;
        }
        return latin >= 2 && head.length() - latin >= 2 && head.length() <= 12;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
